import type { Locale } from "@/lib/platform/i18n";
import { createText } from "@/lib/platform/i18n";
import type { Chain } from "@/lib/supervision";
import { instantWords } from "../ui/date-words";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";
import { byWords, factsWords, ledgerEventWords } from "./ledger-words";

/** A chain from its newest event to its first: each with its hash and that of the one it follows. */
export function ChainTable(props: { chain: Chain; locale: Locale }) {
  const { chain, locale } = props;
  const t = createText(locale, "admin");
  return (
    <Table dense caption={t("ledger.title")} className="bg-surface">
      <TableHead>
        <HeadCell numeric>{t("ledger.seq")}</HeadCell>
        <HeadCell>{t("ledger.time")}</HeadCell>
        <HeadCell>{t("ledger.event")}</HeadCell>
        <HeadCell>{t("ledger.by")}</HeadCell>
        <HeadCell>{t("ledger.facts")}</HeadCell>
        <HeadCell>{t("ledger.hash")}</HeadCell>
      </TableHead>
      <tbody>
        {chain.events
          .map((entry, index) => ({ entry, previous: chain.events[index - 1]?.hash }))
          .toReversed()
          .map(({ entry, previous }) => (
            <Row
              key={entry.seq}
              className={chain.fault?.seq === entry.seq ? "bg-red-50 shadow-[inset_3px_0_0_var(--color-red-mark)]" : ""}
            >
              <Cell numeric className="align-top">
                {entry.seq}
              </Cell>
              <Cell className="whitespace-nowrap align-top">{instantWords(entry.at, locale, "table-year")}</Cell>
              <Cell className="min-w-32 align-top font-medium">{ledgerEventWords(entry.event, locale)}</Cell>
              <Cell className="whitespace-nowrap align-top text-ink-2">{byWords(entry.actor, entry.by, locale)}</Cell>
              <Cell className="min-w-64 max-w-md break-words align-top text-fine text-ink-2">
                {factsWords(entry.facts, locale)}
              </Cell>
              <Cell className="w-72 min-w-60 break-all align-top font-mono text-fine">
                {entry.hash}
                <span className="block text-ink-2">
                  {previous ? t("ledger.previous", { hash: `${previous.slice(0, 12)}…` }) : t("ledger.firstEntry")}
                </span>
              </Cell>
            </Row>
          ))}
      </tbody>
    </Table>
  );
}
