import type { Metadata } from "next";
import Link from "next/link";
import { addressOf } from "@/components/catalogue/service-filter";
import { PageHeader } from "@/components/patterns/page-header";
import { dateWords } from "@/components/ui/date-words";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { Cell, HeadCell, Row, Table, TableHead } from "@/components/ui/table";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { listFinishedCases } from "@/lib/statistics";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "portal")("nav.finished") };
}

/** What the city has decided lately, without personal data. */
export default async function FinishedPage({
  searchParams,
}: {
  searchParams: Promise<{ cursor?: string | string[] }>;
}) {
  const [{ cursor }, locale] = await Promise.all([searchParams, currentLocale()]);
  const after = typeof cursor === "string" ? cursor : undefined;
  const { items, next } = await listFinishedCases(after ? { cursor: after } : {});
  const t = createText(locale, "portal");
  const cases = createText(locale, "cases");
  const path = localHref(locale, "/finished");
  return (
    <div className="page-width">
      <PageHeader
        crumbs={[{ href: localHref(locale, "/"), label: t("nav.home") }, { label: t("nav.finished") }]}
        crumbsLabel={t("nav.crumbs")}
        title={t("nav.finished")}
        lead={t("finished.lead")}
      />
      {items.length === 0 ? (
        <Empty title={t("finished.none")} />
      ) : (
        <>
          <Table caption={t("nav.finished")}>
            <TableHead>
              <HeadCell className="pl-0!">{t("finished.closed")}</HeadCell>
              <HeadCell>{t("table.service")}</HeadCell>
              <HeadCell>{t("finished.outcome")}</HeadCell>
              <HeadCell className="max-sm:hidden">{t("finished.accepted")}</HeadCell>
              <HeadCell className="max-sm:hidden">{t("finished.number")}</HeadCell>
            </TableHead>
            <tbody>
              {items.map((one) => (
                <Row key={one.id}>
                  <Cell className="whitespace-nowrap pl-0!">{dateWords(one.closedOn, locale, "table-year")}</Cell>
                  <Cell>
                    <Link
                      href={localHref(locale, `/services/${one.service.code}`)}
                      className="quiet-link inline-block py-1"
                    >
                      {say(one.service.name, locale)}
                    </Link>
                  </Cell>
                  <Cell className="whitespace-nowrap">{cases(`outcome.${one.outcome as "granted"}`)}</Cell>
                  <Cell className="whitespace-nowrap text-ink-2 max-sm:hidden">
                    {one.acceptedOn ? dateWords(one.acceptedOn, locale, "table-year") : "—"}
                  </Cell>
                  <Cell className="whitespace-nowrap text-ink-2 max-sm:hidden">{one.number}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
          <More
            locale={locale}
            shown={items.length}
            {...(after ? { firstHref: path } : {})}
            {...(next ? { href: addressOf(path, { cursor: next }) } : {})}
          />
        </>
      )}
    </div>
  );
}
