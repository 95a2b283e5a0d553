import Link from "next/link";
import { LightChips } from "@/components/approval/light-chips";
import { SideSection } from "@/components/approval/side-section";
import { TurnList } from "@/components/approval/turn-list";
import { KeepFresh } from "@/components/patterns/keep-fresh";
import { ContextBar, Panels } from "@/components/patterns/staff-shell";
import { AlertBrief } from "@/components/supervision/alert-brief";
import { CountList } from "@/components/supervision/count-list";
import { stageWords } from "@/components/supervision/stage-words";
import { Empty } from "@/components/ui/empty";
import { listNextTurns } from "@/lib/cases";
import { dayOf, formatTime, instantFrom } from "@/lib/platform/clock";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { alerts, bodyBoard } from "@/lib/supervision";
import type { BoardRow } from "@/lib/supervision/contract";
import { requireApprover } from "../approver";
import type { ListSearch } from "../list-search";
import { BodyCases } from "./body-cases";

const path = "/approval/monitor";

/** The department's own monitor: its cases by light, step and person, what turns next, and what was warned of. */
export default async function MonitorPage(props: { searchParams: Promise<ListSearch> }) {
  const [search, locale, actor] = [await props.searchParams, await currentLocale(), await requireApprover(path)];
  const [board, turns, warned] = await Promise.all([
    bodyBoard(actor),
    listNextTurns(actor),
    alerts(actor, { open: true, size: 5 }),
  ]);
  const t = createText(locale, "approval");
  const at = instantFrom(board.at);
  const nameOf = ({ key }: BoardRow) => board.people.find((row) => row.key === key)?.person ?? t("monitor.nobody");
  const hrefBy = (filter: "stage" | "person") => (row: BoardRow, light?: string) =>
    localHref(locale, `${path}?${filter}=${row.key}${light ? `&light=${light}` : ""}`);
  const seeWords = (what: string, n: number) => t("monitor.see", { what, n });
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-title">
          {board.total === 1 ? t("monitor.titleOne") : t("monitor.title", { n: board.total.toLocaleString(locale) })}
        </h1>
        <LightChips
          counts={board.lights}
          lights={["red", "yellow", "stopped", "green", "none"]}
          path={path}
          locale={locale}
        />
        <span className="ml-auto">
          <KeepFresh seconds={60} time={formatTime(at)} />
        </span>
      </ContextBar>
      <Panels>
        <div data-scroll className="flex min-h-0 min-w-0 flex-1 flex-col">
          <BodyCases
            actor={actor}
            locale={locale}
            search={search}
            people={board.people.map((row) => ({ value: row.key, label: nameOf(row) }))}
          />
        </div>
        <aside data-scroll className="shrink-0 lg:w-[25rem] lg:overflow-y-auto">
          <SideSection title={t("monitor.stages")}>
            <CountList
              rows={board.stages}
              head={t("monitor.stage")}
              countHead={createText(locale, "supervision")("board.open")}
              nameOf={(row) => stageWords(row.key, locale)}
              hrefOf={hrefBy("stage")}
              seeWords={seeWords}
              locale={locale}
            />
          </SideSection>
          <SideSection title={t("monitor.people")} note={t("monitor.peopleNote")}>
            <CountList
              rows={board.people}
              head={t("monitor.person")}
              countHead={t("monitor.steps")}
              nameOf={nameOf}
              hrefOf={hrefBy("person")}
              seeWords={seeWords}
              locale={locale}
            />
          </SideSection>
          <SideSection title={t("monitor.next")}>
            <TurnList turns={turns} locale={locale} />
          </SideSection>
          <SideSection
            title={t("monitor.alerts")}
            end={
              <Link
                href={localHref(locale, `${path}/alerts`)}
                className="quiet-link inline-flex min-h-6 items-center text-table"
              >
                {t("monitor.allAlerts")}
              </Link>
            }
          >
            {warned.items.length > 0 ? (
              <AlertBrief items={warned.items} today={dayOf(at)} locale={locale} base="/approval/cases" />
            ) : (
              <div className="p-4">
                <Empty title={t("monitor.noAlerts")}>{t("monitor.noAlertsNext")}</Empty>
              </div>
            )}
          </SideSection>
        </aside>
      </Panels>
    </>
  );
}
