import { dayOf, formatTime } from "@/lib/platform/clock";
import { createText, type Locale } from "@/lib/platform/i18n";
import type { LedgerFacts, LedgerFault, LedgerView } from "@/lib/platform/ledger";
import { LightMark } from "../ui/light";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";

type EventKey = Parameters<ReturnType<typeof createText<"cases">>>[0];

/** The name of an event in words; one without words stays as it is written in the ledger. */
function eventWords(event: string, locale: Locale): string {
  const key = `event.${event.replace(".", "-")}`;
  const said = createText(locale, "cases")(key as EventKey);
  return said === key ? event : said;
}

/** The facts of an event as the ledger holds them: names and codes, never a person's data. */
function factsText(facts: LedgerFacts): string {
  return Object.entries(facts)
    .map(([key, value]) => `${key}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(" · ");
}

/** The ledger behind the light: every entry with its place in the chain, and whether the chain is whole. */
export function LedgerTable(props: {
  entries: readonly LedgerView[];
  chain: { events: number; fault: LedgerFault | null };
  locale: Locale;
}) {
  const { entries, chain, locale } = props;
  const t = createText(locale, "supervision");
  const actorOf = (actor: string) => {
    const [kind = "", id = ""] = actor.split(":");
    return kind === "account" ? t("case.by.account", { id: id.slice(-6) }) : t("case.by.system", { id });
  };
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface">
      <p role="status" className="flex items-center gap-2 border-line border-b px-4 py-2 text-staff">
        <LightMark kind={chain.fault ? "red" : "green"} size={16} />
        {chain.fault
          ? t("case.broken", { seq: chain.fault.seq, kind: t(`case.fault.${chain.fault.kind}`) })
          : t("case.chain", { n: chain.events })}
      </p>
      <Table dense caption={t("case.ledger")}>
        <TableHead>
          <HeadCell numeric>{t("case.seq")}</HeadCell>
          <HeadCell>{t("case.at")}</HeadCell>
          <HeadCell>{t("case.event")}</HeadCell>
          <HeadCell>{t("case.actor")}</HeadCell>
          <HeadCell>{t("case.facts")}</HeadCell>
          <HeadCell>{t("case.hash")}</HeadCell>
        </TableHead>
        <tbody>
          {entries.toReversed().map((entry) => (
            <Row key={entry.seq}>
              <Cell numeric className="align-top">
                {entry.seq}
              </Cell>
              <Cell className="whitespace-nowrap align-top">
                {dayOf(entry.at).slice(5)} {formatTime(entry.at)}
              </Cell>
              <Cell className="min-w-32 align-top font-medium">{eventWords(entry.event, locale)}</Cell>
              <Cell className="whitespace-nowrap align-top text-ink-2">{actorOf(entry.actor)}</Cell>
              <Cell className="max-w-md break-words align-top font-mono text-fine text-ink-2">
                {factsText(entry.facts)}
              </Cell>
              <Cell className="align-top font-mono text-fine text-ink-2">{entry.hash.slice(0, 12)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
