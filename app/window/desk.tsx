import { KeepFresh } from "@/components/patterns/keep-fresh";
import { KeyHints } from "@/components/patterns/key-hints";
import { ContextBar } from "@/components/patterns/staff-shell";
import { countedWords } from "@/components/ui/count-words";
import { Empty } from "@/components/ui/empty";
import { DeskTable } from "@/components/window/desk-table";
import { listDeskCases, servicesOnDesk } from "@/lib/cases";
import { countDesksOnce } from "@/lib/cases/loaders";
import { listSavedFilters } from "@/lib/identity";
import { firstOnBadCursor } from "@/lib/platform/api";
import { countedAtMost } from "@/lib/platform/api/counted-at-most";
import { formatTime, now } from "@/lib/platform/clock";
import { createText, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { requireClerk } from "./clerk";
import { type DeskQuery, readDeskQuery } from "./desk-query";
import { deskRows } from "./desk-rows";

/** What tells the tables of the window apart: where they stand, what a row waits since, where it leads. */
const tables = {
  "pre-review": { text: "preReview", since: "submittedAt", base: "/window/pre-review", lights: true },
  mended: { text: "mended", since: "submittedAt", base: "/window/case", lights: false },
  review: { text: "review", since: "receivedAt", base: "/window/case", lights: true },
  "hand-out": { text: "handOut", since: "closedAt", base: "/window/case", lights: false },
} as const;

const sinceLabels = { submittedAt: "list.submitted", receivedAt: "list.received", closedAt: "list.closed" } as const;

/** One desk of the window as a table, oldest first: its head, its filters, its rows, its keys. */
export async function Desk(props: { desk: keyof typeof tables; search: DeskQuery }) {
  const { desk } = props;
  const { text, since, base, lights } = tables[desk];
  const actor = await requireClerk(`/window/${desk}`);
  const locale = await currentLocale();
  const list = `window-${desk}`;
  const query = readDeskQuery(props.search);
  const [page, services, counts, saved] = await Promise.all([
    firstOnBadCursor(query.cursor, (cursor) => listDeskCases(actor, { desk, ...query, cursor })),
    servicesOnDesk(actor, desk),
    countDesksOnce(actor),
    listSavedFilters(actor, list),
  ]);
  const t = createText(locale, "window");
  const hints = [
    { keys: ["J", "K"], label: t("list.hint.move") },
    { keys: ["Enter"], label: t("list.hint.open") },
    { keys: ["/"], label: t("list.hint.search") },
    { keys: ["Ctrl+K"], label: t("list.hint.find") },
    { keys: ["?"], label: t("keysAll") },
  ];
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-title">{t(`desk.${text}`, { n: countedWords(counts[desk]) })}</h1>
        <span className="text-ink-2 text-table">{t(`desk.${text}Note`)}</span>
      </ContextBar>
      <DeskTable
        list={list}
        saved={saved}
        title={t(`tab.${text}`)}
        sinceLabel={t(sinceLabels[since])}
        noteLabel={t("list.note")}
        lights={lights}
        rows={deskRows(page.items, locale, { moment: since, href: (row) => `${base}/${row.caseNo ?? row.draftNo}` })}
        services={services.map((one) => ({ value: one.code, label: say(one, locale) }))}
        next={page.next}
        total={counts[desk] < countedAtMost ? counts[desk] : undefined}
        empty={<Empty title={t(`desk.${text}Empty`)}>{t(`desk.${text}EmptyNext`)}</Empty>}
      />
      <KeyHints hints={hints} end={<KeepFresh seconds={30} time={formatTime(now())} />} />
    </>
  );
}
