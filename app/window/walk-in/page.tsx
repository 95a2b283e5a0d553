import Link from "next/link";
import { FilterBar } from "@/components/patterns/filter-bar";
import { ContextBar } from "@/components/patterns/staff-shell";
import { instantWords } from "@/components/ui/date-words";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { More } from "@/components/ui/more";
import { Cell, HeadCell, Row, Table, TableHead } from "@/components/ui/table";
import { listWalkIns } from "@/lib/cases";
import { firstOnBadCursor } from "@/lib/platform/api";
import { formatCaseNo, formatDocumentNo } from "@/lib/platform/codes";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { requireClerk } from "../clerk";

type Query = { q?: string; cursor?: string };

/** 接件单 (纯接件): receipts for matters outside the catalogue, by number or by words of the matter. */
export default async function WalkInsPage(props: { searchParams: Promise<Query> }) {
  const actor = await requireClerk("/window/walk-in");
  const locale = await currentLocale();
  const { q, cursor } = await props.searchParams;
  const search = typeof q === "string" ? q.trim().slice(0, 100) : "";
  const page = await firstOnBadCursor(cursor, (after) =>
    listWalkIns(actor, { ...(search ? { search } : {}), ...(after ? { cursor: after } : {}) }),
  );
  const t = createText(locale, "window");
  const href = (path: string) => localHref(locale, `/window${path}`);
  type Receipt = (typeof page.items)[number];
  const where = (row: Receipt) =>
    row.caseNo
      ? t("walkIn.became", { number: formatCaseNo(row.caseNo) })
      : row.handedTo
        ? t("walkIn.handedTo", { body: say(row.handedTo, locale) })
        : t("walkIn.here");
  const next = new URLSearchParams({ ...(search ? { q: search } : {}), cursor: page.next ?? "" });
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-head">{t("walkIn.list")}</h1>
        <LinkButton href={href("/intake")} size="staff" className="ml-auto">
          {t("walkIn.readFirst")}
        </LinkButton>
      </ContextBar>
      <div className="px-4">
        <FilterBar
          label={t("list.filters")}
          filters={[{ kind: "text", name: "q", label: t("list.search"), placeholder: t("walkIn.search") }]}
        />
      </div>
      {page.items.length === 0 ? (
        <div className="px-4 py-2">
          <Empty title={t("walkIn.empty")}>{t("walkIn.emptyNext")}</Empty>
        </div>
      ) : (
        <>
          <ul className="divide-y divide-line border-line border-y md:hidden">
            {page.items.map((row) => (
              <li key={row.number}>
                <Link
                  href={href(`/walk-in/${row.number}`)}
                  className="block px-4 py-3 -outline-offset-2"
                  prefetch={false}
                >
                  <span className="flex items-baseline justify-between gap-3">
                    <b className="font-semibold text-body" lang="zh-CN">
                      {row.matter}
                    </b>
                    <span className="whitespace-nowrap text-caption text-ink-2">
                      {instantWords(row.receivedAt, locale, "table")}
                    </span>
                  </span>
                  <span className="block text-ink-2 text-small">
                    {row.subjectMasked} · {formatDocumentNo(row.number)}
                  </span>
                  <span className="block text-small">{where(row)}</span>
                </Link>
              </li>
            ))}
          </ul>
          <Table caption={t("walkIn.list")} dense className="min-h-0 flex-1 overflow-auto px-4 max-md:hidden">
            <TableHead sticky>
              {(["number", "matter", "applicant", "received", "where"] as const).map((key) => (
                <HeadCell key={key}>{t(`walkIn.head.${key}`)}</HeadCell>
              ))}
            </TableHead>
            <tbody>
              {page.items.map((row) => (
                <Row key={row.number}>
                  <Cell>
                    <Link
                      href={href(`/walk-in/${row.number}`)}
                      className="quiet-link whitespace-nowrap"
                      prefetch={false}
                    >
                      {formatDocumentNo(row.number)}
                    </Link>
                  </Cell>
                  <Cell>
                    <span lang="zh-CN">{row.matter}</span>
                  </Cell>
                  <Cell>{row.subjectMasked}</Cell>
                  <Cell>{instantWords(row.receivedAt, locale, "table")}</Cell>
                  <Cell>{where(row)}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </>
      )}
      {page.items.length > 0 && (
        <div className="px-4">
          <More
            locale={locale}
            shown={page.items.length}
            href={page.next ? `${href("/walk-in")}?${next}` : undefined}
            firstHref={cursor ? href("/walk-in") : undefined}
          />
        </div>
      )}
    </>
  );
}
