import Link from "next/link";
import { ContextBar } from "@/components/patterns/staff-shell";
import { instantWords } from "@/components/ui/date-words";
import { Empty } from "@/components/ui/empty";
import { Cell, HeadCell, Row, Table, TableHead } from "@/components/ui/table";
import { listMyDay } from "@/lib/cases";
import { formatDay, today } from "@/lib/platform/clock";
import { formatCaseNo } from "@/lib/platform/codes";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { requireClerk } from "../clerk";

/** 今天: what this clerk did, from the ledger, with how much of each. */
export default async function TodayPage() {
  const actor = await requireClerk("/window/today");
  const locale = await currentLocale();
  const entries = await listMyDay(actor);
  const t = createText(locale, "window");
  const cases = createText(locale, "cases");
  const counted = new Map<string, number>();
  for (const { event } of entries) counted.set(event, (counted.get(event) ?? 0) + 1);
  const words = (event: string) => cases(`event.${event.replace(".", "-") as "case-accepted"}`);
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-head">{t("today.title", { day: formatDay(today(), locale) })}</h1>
        <span className="text-ink-2 text-table">
          {[...counted].map(([event, n]) => `${words(event)} ${n}`).join(" · ")}
        </span>
      </ContextBar>
      {entries.length === 0 ? (
        <div className="p-6">
          <Empty title={t("today.empty")}>{t("today.emptyNext")}</Empty>
        </div>
      ) : (
        <>
          <ul className="divide-y divide-line md:hidden">
            {entries.map((entry) => (
              <li key={`${entry.caseId}-${entry.event}-${entry.at.toISOString()}`}>
                <Link
                  href={localHref(locale, `/window/case/${entry.caseNo}`)}
                  prefetch={false}
                  className="block px-4 py-3 -outline-offset-2"
                >
                  <span className="flex items-baseline justify-between gap-3">
                    <b className="font-semibold text-body">{words(entry.event)}</b>
                    <span className="whitespace-nowrap text-caption text-ink-2">
                      {instantWords(entry.at, locale, "table")}
                    </span>
                  </span>
                  <span className="block text-ink-2 text-small">
                    {say(entry.service, locale)} · {entry.subject} · {formatCaseNo(entry.caseNo)}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <Table caption={t("tab.today")} dense className="min-h-0 flex-1 overflow-auto px-4 max-md:hidden">
            <TableHead sticky>
              {(["at", "did", "number", "service", "applicant"] as const).map((key) => (
                <HeadCell key={key}>{t(`today.${key}`)}</HeadCell>
              ))}
            </TableHead>
            <tbody>
              {entries.map((entry) => (
                <Row key={`${entry.caseId}-${entry.event}-${entry.at.toISOString()}`}>
                  <Cell>{instantWords(entry.at, locale, "table")}</Cell>
                  <Cell>{words(entry.event)}</Cell>
                  <Cell>
                    <Link
                      href={localHref(locale, `/window/case/${entry.caseNo}`)}
                      prefetch={false}
                      className="quiet-link whitespace-nowrap"
                    >
                      {formatCaseNo(entry.caseNo)}
                    </Link>
                  </Cell>
                  <Cell>{say(entry.service, locale)}</Cell>
                  <Cell>{entry.subject}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </>
  );
}
