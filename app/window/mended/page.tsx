import { Empty } from "@/components/ui/empty";
import { DeskTable } from "@/components/window/desk-table";
import { countDesks, listDeskCases, servicesOnDesk } from "@/lib/cases";
import { createText, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { requireClerk } from "../clerk";
import { type DeskQuery, readDeskQuery } from "../desk-query";
import { deskRows } from "../desk-rows";

/** 补正回件: what applicants mended and sent back, to be looked at again. */
export default async function MendedPage(props: { searchParams: Promise<DeskQuery> }) {
  const actor = await requireClerk("/window/mended");
  const locale = await currentLocale();
  const query = readDeskQuery(await props.searchParams);
  const [page, services, counts] = await Promise.all([
    listDeskCases(actor, { desk: "mended", ...query }),
    servicesOnDesk(actor, "mended"),
    countDesks(actor),
  ]);
  const t = createText(locale, "window");
  return (
    <>
      <h1 className="sr-only">{t("tab.mended")}</h1>
      <DeskTable
        desk="mended"
        account={actor.accountId ?? ""}
        title={t("tab.mended")}
        sinceLabel={t("list.submitted")}
        noteLabel={t("list.note")}
        rows={deskRows(page.items, locale, {
          moment: "submittedAt",
          href: (row) => `/window/case/${row.caseNo ?? row.draftNo}`,
        })}
        services={services.map((one) => ({ value: one.code, label: say(one, locale) }))}
        next={page.next}
        total={counts.mended}
        empty={<Empty title={t("mended.empty")}>{t("mended.emptyNext")}</Empty>}
      />
    </>
  );
}
