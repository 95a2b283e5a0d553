import Link from "next/link";
import { formatTime } from "@/lib/platform/clock";
import { createText, type Locale, localHref } from "@/lib/platform/i18n";
import type { AuditLine } from "@/lib/supervision";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";
import { aboutWords, byWords, factsWords, ledgerEventWords } from "./ledger-words";

/** The events of a day, newest on top; each leads to its whole chain. */
export function AuditList(props: { lines: readonly AuditLine[]; caption: string; locale: Locale }) {
  const { lines, locale } = props;
  const t = createText(locale, "admin");
  return (
    <Table dense caption={props.caption} className="bg-surface px-4">
      <TableHead sticky>
        <HeadCell>{t("ledger.time")}</HeadCell>
        <HeadCell>{t("ledger.event")}</HeadCell>
        <HeadCell>{t("ledger.about")}</HeadCell>
        <HeadCell>{t("ledger.by")}</HeadCell>
        <HeadCell>{t("ledger.facts")}</HeadCell>
        <HeadCell>{t("ledger.hash")}</HeadCell>
      </TableHead>
      <tbody>
        {lines.map((line) => (
          <Row key={`${line.subject.type}:${line.subject.id}:${line.seq}`}>
            <Cell className="whitespace-nowrap">{formatTime(line.at)}</Cell>
            <Cell className="min-w-28 font-medium">{ledgerEventWords(line.event, locale)}</Cell>
            <Cell className="min-w-40">
              <Link
                href={localHref(locale, `/admin/ledger/${line.subject.type}/${encodeURIComponent(line.subject.id)}`)}
                className="quiet-link inline-flex min-h-6 items-center"
              >
                {aboutWords(line.subject, line.about, locale)} · {line.seq}
              </Link>
            </Cell>
            <Cell className="whitespace-nowrap text-ink-2">{byWords(line.actor, line.by, locale)}</Cell>
            <Cell className="min-w-64 max-w-lg break-words text-fine text-ink-2">{factsWords(line.facts, locale)}</Cell>
            <Cell className="font-mono text-fine text-ink-2">{line.hash.slice(0, 12)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
