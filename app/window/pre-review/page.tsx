import { Empty } from "@/components/ui/empty";
import { DeskTable } from "@/components/window/desk-table";
import { countDesks, listDeskCases, servicesOnDesk } from "@/lib/cases";
import { createText, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { requireClerk } from "../clerk";
import { type DeskQuery, readDeskQuery } from "../desk-query";
import { deskRows } from "../desk-rows";

/** 预审: online applications that wait to be looked at, oldest first. */
export default async function PreReviewPage(props: { searchParams: Promise<DeskQuery> }) {
  const actor = await requireClerk("/window/pre-review");
  const locale = await currentLocale();
  const query = readDeskQuery(await props.searchParams);
  const [page, services, counts] = await Promise.all([
    listDeskCases(actor, { desk: "pre-review", ...query }),
    servicesOnDesk(actor, "pre-review"),
    countDesks(actor),
  ]);
  const t = createText(locale, "window");
  return (
    <>
      <h1 className="sr-only">{t("tab.preReview")}</h1>
      <DeskTable
        desk="pre-review"
        account={actor.accountId ?? ""}
        title={t("tab.preReview")}
        sinceLabel={t("list.submitted")}
        noteLabel={t("list.note")}
        lights
        rows={deskRows(page.items, locale, {
          moment: "submittedAt",
          href: (row) => `/window/pre-review/${row.caseNo ?? row.draftNo}`,
        })}
        services={services.map((one) => ({ value: one.code, label: say(one, locale) }))}
        next={page.next}
        total={counts["pre-review"]}
        empty={<Empty title={t("pre.empty")}>{t("pre.emptyNext")}</Empty>}
      />
    </>
  );
}
