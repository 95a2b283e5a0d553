import type { Metadata } from "next";
import Link from "next/link";
import { KeepFresh } from "@/components/patterns/keep-fresh";
import { alertLight, alertWords } from "@/components/supervision/alert-words";
import { regionWords } from "@/components/supervision/region-words";
import { stageWords } from "@/components/supervision/stage-words";
import { TurnedHours } from "@/components/supervision/turned-hours";
import { WallBars } from "@/components/supervision/wall-bars";
import { WallLights } from "@/components/supervision/wall-lights";
import { dateWords } from "@/components/ui/date-words";
import { LightMark } from "@/components/ui/light";
import { dayOf, formatTime, instantFrom } from "@/lib/platform/clock";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { changedToday } from "@/lib/supervision";
import type { BoardRow } from "@/lib/supervision/contract";
import { boardOfLate } from "@/lib/supervision/loaders";
import { requireOfficer } from "../officer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "supervision")("wall.title") };
}

/** The board for the wall of the hall (picture 09b): the same numbers, less of them and larger; nothing to press. */
export default async function WallPage() {
  const locale = await currentLocale();
  const actor = await requireOfficer("/supervision/wall");
  const [counts, turned] = await Promise.all([boardOfLate(actor), changedToday(actor, { size: 5 })]);
  const t = createText(locale, "supervision");
  const at = instantFrom(counts.at);
  const nameOf = (row: BoardRow) => (row.name ? say(row.name, locale) : row.key);
  return (
    <div data-ground="wall" className="grid min-h-dvh grid-rows-[auto_1fr_auto] divide-y divide-line">
      <header className="flex flex-wrap items-center gap-x-6 gap-y-1 px-6 py-4 xl:px-12">
        <h1 className="font-semibold text-[2rem]/[2.75rem]">{t("wall.title")}</h1>
        <p className="text-ink-3 text-wall">{t("board.title", { n: counts.total.toLocaleString(locale) })}</p>
        <p className="ml-auto flex flex-wrap items-baseline gap-x-5 text-ink-3 text-wall">
          {dateWords(dayOf(at), locale, "weekday")}
          <b className="font-semibold text-[2.25rem]/[2.75rem] text-ink tabular-nums">{formatTime(at)}</b>
        </p>
      </header>
      <main
        id="main"
        className="grid divide-line max-xl:divide-y xl:grid-cols-[20rem_minmax(0,1fr)_24rem] xl:divide-x min-[112rem]:grid-cols-[30rem_minmax(0,1fr)_34rem]"
      >
        <div className="px-6 py-4 min-[112rem]:px-12">
          <WallLights board={counts} locale={locale} />
        </div>
        <div className="grid content-start gap-8 px-6 py-6 xl:px-10">
          <WallBars
            title={t("board.areas")}
            rows={counts.areas.slice(0, 6)}
            nameOf={(row) => regionWords(row, locale)}
            locale={locale}
          />
          <WallBars
            title={t("wall.departments")}
            rows={counts.departments.slice(0, 6)}
            nameOf={nameOf}
            locale={locale}
          />
        </div>
        <section className="px-6 py-6 xl:px-10">
          <h2 className="mb-1 font-semibold text-wall">{t("board.new")}</h2>
          {turned.items.length === 0 && <p className="py-4 text-ink-3 text-wall">{t("board.nothingNew")}</p>}
          <ul className="divide-y divide-line">
            {turned.items.map((alert) => (
              <li key={alert.id} className="flex gap-5 py-4">
                <LightMark kind={alertLight(alert)} size={30} />
                <span className="min-w-0 flex-1">
                  <b className="block font-semibold text-[1.375rem]/8">{alertWords(alert, locale)}</b>
                  <span className="block text-wall">{say(alert.item, locale)}</span>
                  <span className="block text-ink-3 text-wall-fine">{say(alert.department, locale)}</span>
                </span>
                <span className="text-ink-3 text-wall tabular-nums">{formatTime(instantFrom(alert.at))}</span>
              </li>
            ))}
          </ul>
        </section>
      </main>
      <footer className="grid gap-8 px-6 py-5 xl:grid-cols-[1fr_30rem] xl:px-12">
        <WallBars
          title={t("board.stages")}
          rows={counts.stages.toSorted((a, b) => b.total - a.total).slice(0, 5)}
          nameOf={(row) => stageWords(row.key, locale)}
          locale={locale}
        />
        <div className="grid min-w-0 content-between gap-4">
          <TurnedHours today={counts.today} locale={locale} />
          <p className="flex flex-wrap justify-end gap-x-6 text-ink-3 text-wall-fine">
            <KeepFresh seconds={60} time={formatTime(at)} />
            <Link href={localHref(locale, "/supervision")} className="underline">
              {t("wall.back")}
            </Link>
          </p>
        </div>
      </footer>
    </div>
  );
}
