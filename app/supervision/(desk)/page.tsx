import { Maximize } from "lucide-react";
import Link from "next/link";
import { FilterBar } from "@/components/patterns/filter-bar";
import { KeepFresh } from "@/components/patterns/keep-fresh";
import { AlertBrief } from "@/components/supervision/alert-brief";
import { AreaMap } from "@/components/supervision/area-map";
import { BoardPanel } from "@/components/supervision/board-panel";
import { CountList } from "@/components/supervision/count-list";
import { DepartmentTable } from "@/components/supervision/department-table";
import { LightFigures } from "@/components/supervision/light-figures";
import { regionWords } from "@/components/supervision/region-words";
import { stageWords } from "@/components/supervision/stage-words";
import { countWords } from "@/components/ui/count-words";
import { dateWords } from "@/components/ui/date-words";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { departmentsOfLate } from "@/lib/identity/loaders";
import { dayOf, formatTime, instantFrom } from "@/lib/platform/clock";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { changedToday, openAlertsIn } from "@/lib/supervision";
import type { BoardRow } from "@/lib/supervision/contract";
import { boardOfLate, watchedRegionsOfLate } from "@/lib/supervision/loaders";
import { requireOfficer } from "../officer";
import { codeIn, placeFilters } from "../place-filters";

const base = "/supervision/cases";

/** The officer's board (picture 09a): lights first, then where, at which step, what is new, who. */
export default async function BoardPage(props: { searchParams: Promise<{ area?: string; department?: string }> }) {
  const search = await props.searchParams;
  const locale = await currentLocale();
  const actor = await requireOfficer("/supervision");
  const place = { area: codeIn(search.area), department: codeIn(search.department) };
  const [counts, turned, open, regions, departments] = await Promise.all([
    boardOfLate(actor, place),
    changedToday(actor, { ...place, size: 5 }),
    openAlertsIn(actor, place, 6),
    watchedRegionsOfLate(actor),
    departmentsOfLate(),
  ]);
  const t = createText(locale, "supervision");
  const at = instantFrom(counts.at);
  const today = dayOf(at);
  const all = (path: string, n?: number) => (
    <Link href={localHref(locale, path)} className="quiet-link inline-flex min-h-6 items-center text-table">
      {n === undefined ? t("board.allPlain") : t("board.all", { n: countWords(n) })}
    </Link>
  );
  const stageOf = (row: BoardRow) => stageWords(row.key, locale);
  const chosen = regions.find((one) => one.key === place.area);
  const casesIn = (query: Record<string, string | undefined>) => {
    const known = Object.entries({ ...place, ...query }).filter((one): one is [string, string] => Boolean(one[1]));
    return localHref(locale, `${base}?${new URLSearchParams(known)}`);
  };
  const ofArea = (row: BoardRow, light?: string) => casesIn({ area: row.key, light });
  const ofStage = (row: BoardRow, light?: string) => casesIn({ stage: row.key, light });
  const seeWords = (what: string, n: number) => t("board.see", { what, n });
  const [longest] = counts.stages.toSorted((a, b) => b.red - a.red || b.yellow - a.yellow || b.total - a.total);
  const list = { countHead: t("board.inWork"), seeWords, locale };
  return (
    <div data-scroll className="flex-1 overflow-y-auto bg-ground">
      <div className="mx-auto grid max-w-[90rem] grid-cols-1 gap-4 p-4 lg:p-6">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h1 className="text-staff-title">
            {chosen
              ? t("board.titleOf", { place: regionWords(chosen, locale), n: countWords(counts.total) })
              : t("board.title", { n: countWords(counts.total) })}
          </h1>
          <span className="flex flex-wrap items-baseline gap-x-3 text-ink-2 text-table">
            {dateWords(today, locale, "weekday")}
            <KeepFresh seconds={60} time={formatTime(at)} />
          </span>
          <span className="ml-auto flex min-w-0 max-w-full flex-wrap items-center gap-x-4 gap-y-2">
            <FilterBar label={t("board.place")} filters={placeFilters(regions, departments, locale)} />
            <LinkButton
              href={localHref(locale, "/supervision/wall")}
              size="staff"
              icon={<Icon of={Maximize} size={16} />}
            >
              {t("board.wall")}
            </LinkButton>
          </span>
        </div>
        <LightFigures board={counts} hrefOf={(light) => casesIn({ light })} locale={locale} />
        {counts.total === 0 && <Empty title={t("board.empty")}>{t("board.emptyNext")}</Empty>}
        <div className="grid gap-4 lg:grid-cols-3">
          <BoardPanel id="areas" title={t("board.areas")}>
            <AreaMap rows={counts.areas} hrefOf={ofArea} locale={locale} />
            <CountList
              {...list}
              rows={counts.areas}
              head={t("board.area")}
              nameOf={(row) => regionWords(row, locale)}
              hrefOf={ofArea}
            />
          </BoardPanel>
          <BoardPanel id="stages" title={t("board.stages")}>
            <CountList {...list} rows={counts.stages} head={t("board.stage")} nameOf={stageOf} hrefOf={ofStage} />
            {longest && longest.red + longest.yellow > 0 && (
              <p className="mx-5 border-line border-t py-3 text-ink-2 text-table">
                {t("board.first", { stage: stageOf(longest), n: longest.red + longest.yellow })}{" "}
                <Link href={ofStage(longest)} className="link">
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
            <DepartmentTable rows={counts.departments} place={place} locale={locale} />
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
