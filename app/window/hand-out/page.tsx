import { Empty } from "@/components/ui/empty";
import { DeskTable } from "@/components/window/desk-table";
import { countDesks, listDeskCases, servicesOnDesk } from "@/lib/cases";
import { createText, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { requireClerk } from "../clerk";
import { type DeskQuery, readDeskQuery } from "../desk-query";
import { deskRows } from "../desk-rows";

/** 出件: closed cases whose paper result waits to be handed over. */
export default async function HandOutPage(props: { searchParams: Promise<DeskQuery> }) {
  const actor = await requireClerk("/window/hand-out");
  const locale = await currentLocale();
  const query = readDeskQuery(await props.searchParams);
  const [page, services, counts] = await Promise.all([
    listDeskCases(actor, { desk: "hand-out", ...query }),
    servicesOnDesk(actor, "hand-out"),
    countDesks(actor),
  ]);
  const t = createText(locale, "window");
  return (
    <>
      <h1 className="sr-only">{t("tab.handOut")}</h1>
      <DeskTable
        desk="hand-out"
        account={actor.accountId ?? ""}
        title={t("tab.handOut")}
        sinceLabel={t("list.closed")}
        noteLabel={t("list.note")}
        rows={deskRows(page.items, locale, {
          moment: "closedAt",
          href: (row) => `/window/case/${row.caseNo ?? row.draftNo}`,
        })}
        services={services.map((one) => ({ value: one.code, label: say(one, locale) }))}
        next={page.next}
        total={counts["hand-out"]}
        empty={<Empty title={t("handOut.empty")}>{t("handOut.emptyNext")}</Empty>}
      />
    </>
  );
}
