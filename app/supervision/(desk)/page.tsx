import { Maximize } from "lucide-react";
import Link from "next/link";
import { KeepFresh } from "@/components/patterns/keep-fresh";
import { AlertBrief } from "@/components/supervision/alert-brief";
import { BoardPanel } from "@/components/supervision/board-panel";
import { CountList } from "@/components/supervision/count-list";
import { CountTable } from "@/components/supervision/count-table";
import { LightFigures } from "@/components/supervision/light-figures";
import { stageWords } from "@/components/supervision/stage-words";
import { dateWords } from "@/components/ui/date-words";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { dayOf, formatTime, instantFrom } from "@/lib/platform/clock";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { alerts, board, changedToday } from "@/lib/supervision";
import type { BoardRow } from "@/lib/supervision/contract";
import { requireOfficer } from "../officer";

const base = "/supervision/cases";

/** The officer's board (picture 09a): lights first, then where, at which step, what is new, who. */
export default async function BoardPage() {
  const locale = await currentLocale();
  const actor = await requireOfficer("/supervision");
  const [counts, turned, open] = await Promise.all([
    board(actor),
    changedToday(actor, { size: 5 }),
    alerts(actor, { open: true, size: 6 }),
  ]);
  const t = createText(locale, "supervision");
  const at = instantFrom(counts.at);
  const today = dayOf(at);
  const all = (path: string, n?: number) => (
    <Link href={localHref(locale, path)} className="quiet-link inline-flex min-h-6 items-center text-table">
      {n === undefined ? t("board.allPlain") : t("board.all", { n })}
    </Link>
  );
  const nameOf = (row: BoardRow) => (row.name ? say(row.name, locale) : row.key);
  const stageOf = (row: BoardRow) => stageWords(row.key, locale);
  const hrefBy = (filter: "area" | "stage") => (row: BoardRow, light?: string) =>
    localHref(locale, `${base}?${filter}=${row.key}${light ? `&light=${light}` : ""}`);
  const seeWords = (what: string, n: number) => t("board.see", { what, n });
  const [longest] = counts.stages.toSorted((a, b) => b.red - a.red || b.yellow - a.yellow || b.total - a.total);
  const list = { countHead: t("board.inWork"), seeWords, locale };
  return (
    <div data-scroll className="flex-1 overflow-y-auto bg-ground">
      <div className="mx-auto grid max-w-[90rem] gap-4 p-4 lg:p-6">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h1 className="text-staff-title">{t("board.title", { n: counts.total.toLocaleString(locale) })}</h1>
          <span className="flex flex-wrap items-baseline gap-x-3 text-ink-2 text-table">
            {dateWords(today, locale, "weekday")}
            <KeepFresh seconds={60} time={formatTime(at)} />
          </span>
          <LinkButton
            href={localHref(locale, "/supervision/wall")}
            size="staff"
            className="ml-auto"
            icon={<Icon of={Maximize} size={16} />}
          >
            {t("board.wall")}
          </LinkButton>
        </div>
        <LightFigures board={counts} locale={locale} />
        {counts.total === 0 && <Empty title={t("board.empty")}>{t("board.emptyNext")}</Empty>}
        <div className="grid gap-4 lg:grid-cols-3">
          <BoardPanel id="areas" title={t("board.areas")}>
            <CountList {...list} rows={counts.areas} head={t("board.area")} nameOf={nameOf} hrefOf={hrefBy("area")} />
          </BoardPanel>
          <BoardPanel id="stages" title={t("board.stages")}>
            <CountList
              {...list}
              rows={counts.stages}
              head={t("board.stage")}
              nameOf={stageOf}
              hrefOf={hrefBy("stage")}
            />
            {longest && longest.red + longest.yellow > 0 && (
              <p className="mx-5 border-line border-t py-3 text-ink-2 text-table">
                {t("board.first", { stage: stageOf(longest), n: longest.red + longest.yellow })}{" "}
                <Link href={hrefBy("stage")(longest)} className="link">
                  {t("board.firstSee")}
                </Link>
              </p>
            )}
          </BoardPanel>
          <BoardPanel
            id="new"
            title={t("board.new")}
            end={all("/supervision/today", counts.today.yellow + counts.today.red)}
          >
            {turned.items.length > 0 ? (
              <AlertBrief items={turned.items} today={today} locale={locale} base={base} />
            ) : (
              <div className="p-4">
                <Empty title={t("board.nothingNew")}>{t("board.nothingNewNext")}</Empty>
              </div>
            )}
          </BoardPanel>
          <BoardPanel id="departments" title={t("board.departments")} wide>
            <CountTable
              rows={counts.departments}
              filter="department"
              head={t("board.department")}
              nameOf={nameOf}
              locale={locale}
            />
          </BoardPanel>
          <BoardPanel id="alerts" title={t("board.alerts")} end={all("/supervision/alerts")}>
            {open.items.length > 0 ? (
              <AlertBrief items={open.items} today={today} locale={locale} base={base} />
            ) : (
              <div className="p-4">
                <Empty title={t("board.noAlerts")}>{t("board.noAlertsNext")}</Empty>
              </div>
            )}
          </BoardPanel>
        </div>
      </div>
    </div>
  );
}
