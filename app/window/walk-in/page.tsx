import Link from "next/link";
import { ContextBar } from "@/components/patterns/staff-shell";
import { instantWords } from "@/components/ui/date-words";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { More } from "@/components/ui/more";
import { SearchBox } from "@/components/ui/search-box";
import { Cell, HeadCell, Row, Table, TableHead } from "@/components/ui/table";
import { listWalkIns } from "@/lib/cases";
import { formatDocumentNo } from "@/lib/platform/codes";
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
  const page = await listWalkIns(actor, { ...(search ? { search } : {}), ...(cursor ? { cursor } : {}) });
  const t = createText(locale, "window");
  const href = (path: string) => localHref(locale, `/window${path}`);
  const next = new URLSearchParams({ ...(search ? { q: search } : {}), cursor: page.next ?? "" });
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-head">{t("walkIn.list")}</h1>
        <div className="ml-auto w-full max-w-md">
          <SearchBox
            action={href("/walk-in")}
            label={t("walkIn.search")}
            button={t("find.find")}
            input={{ defaultValue: search, placeholder: t("walkIn.search") }}
          />
        </div>
        <LinkButton href={href("/intake")}>{t("walkIn.readFirst")}</LinkButton>
      </ContextBar>
      {page.items.length === 0 ? (
        <div className="p-6">
          <Empty title={t("walkIn.empty")}>{t("walkIn.emptyNext")}</Empty>
        </div>
      ) : (
        <Table caption={t("walkIn.list")} dense className="min-h-0 flex-1 overflow-auto px-4">
          <TableHead sticky>
            {(["number", "matter", "applicant", "received", "where"] as const).map((key) => (
              <HeadCell key={key}>{t(`walkIn.head.${key}`)}</HeadCell>
            ))}
          </TableHead>
          <tbody>
            {page.items.map((row) => (
              <Row key={row.number}>
                <Cell>
                  <Link href={href(`/walk-in/${row.number}`)} className="quiet-link whitespace-nowrap" prefetch={false}>
                    {formatDocumentNo(row.number)}
                  </Link>
                </Cell>
                <Cell>{row.matter}</Cell>
                <Cell>{row.subjectMasked}</Cell>
                <Cell>{instantWords(row.receivedAt, locale, "table")}</Cell>
                <Cell>
                  {row.caseNo
                    ? t("walkIn.became", { number: row.caseNo })
                    : row.handedTo
                      ? t("walkIn.handedTo", { body: say(row.handedTo, locale) })
                      : t("walkIn.here")}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
      <div className="px-4">
        <More
          locale={locale}
          shown={page.items.length}
          href={page.next ? `${href("/walk-in")}?${next}` : undefined}
          firstHref={cursor ? href("/walk-in") : undefined}
        />
      </div>
    </>
  );
}
