import { createText, type Locale, localHref } from "@/lib/platform/i18n";
import type { RootView } from "@/lib/platform/ledger";
import { countWords } from "../ui/count-words";
import { instantWords } from "../ui/date-words";
import { Light } from "../ui/light";
import { LinkButton } from "../ui/link-button";
import { Cell, HeadCell, Row, Table, TableHead } from "../ui/table";
import { Tag } from "../ui/tag";

/** The roots that seal the ledger, newest on top; the last of each day is the day's seal. Each can be checked leaf by leaf. */
export function RootTable(props: { roots: readonly RootView[]; locale: Locale }) {
  const { roots, locale } = props;
  const t = createText(locale, "admin");
  return (
    <Table dense caption={t("ledger.roots")} className="bg-surface">
      <TableHead sticky>
        <HeadCell numeric>{t("ledger.root")}</HeadCell>
        <HeadCell>{t("ledger.sealedAt")}</HeadCell>
        <HeadCell numeric>{t("ledger.leaves")}</HeadCell>
        <HeadCell>{t("ledger.merkle")}</HeadCell>
        <HeadCell>{t("ledger.link")}</HeadCell>
        <HeadCell>
          <span className="sr-only">{t("ledger.check")}</span>
        </HeadCell>
      </TableHead>
      <tbody>
        {roots.map((root) => (
          <Row key={root.n}>
            <Cell numeric>{root.n}</Cell>
            <Cell className="whitespace-nowrap">
              {instantWords(root.sealedAt, locale, "table-year")}{" "}
              {root.daySeal && <Tag tone="blue">{t("ledger.daySeal")}</Tag>}
            </Cell>
            <Cell numeric>{countWords(root.leaves)}</Cell>
            <Cell className="min-w-72 break-all font-mono text-fine text-ink-2">{root.root}</Cell>
            <Cell className="whitespace-nowrap">
              <Light
                kind={root.linked ? "green" : "red"}
                locale={locale}
                word={t(root.linked ? "ledger.linked" : "ledger.notLinked")}
              />
            </Cell>
            <Cell className="text-right">
              <LinkButton href={localHref(locale, `/admin/ledger/roots?check=${root.n}`)} size="staff">
                {t("ledger.check")}
              </LinkButton>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
