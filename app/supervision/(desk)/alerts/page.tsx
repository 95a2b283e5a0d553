import { FilterBar } from "@/components/patterns/filter-bar";
import { ContextBar } from "@/components/patterns/staff-shell";
import { alertLines } from "@/components/supervision/alert-lines";
import { AlertList } from "@/components/supervision/alert-list";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { alerts } from "@/lib/supervision";
import { alertKinds } from "@/lib/supervision/contract";
import { settle } from "../../actions";
import { firstOnBadCursor } from "../../first-page";
import { requireOfficer } from "../../officer";

export default async function AlertsPage(props: {
  searchParams: Promise<{ kind?: string; status?: string; cursor?: string }>;
}) {
  const search = await props.searchParams;
  const locale = await currentLocale();
  const actor = await requireOfficer("/supervision/alerts");
  const t = createText(locale, "supervision");
  const kind = alertKinds.find((one) => one === search.kind);
  const open = search.status !== "all";
  const page = await firstOnBadCursor(search.cursor, (cursor) =>
    alerts(actor, { kinds: kind && [kind], open, cursor, size: 50 }),
  );
  const more = new URLSearchParams({
    ...(kind ? { kind } : {}),
    ...(open ? {} : { status: "all" }),
    cursor: page.next ?? "",
  });
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-title">{t("alerts.title")}</h1>
      </ContextBar>
      <div className="px-4">
        <FilterBar
          label={t("list.filters")}
          filters={[
            {
              kind: "choice",
              name: "kind",
              label: t("alerts.kind"),
              options: alertKinds.map((value) => ({ value, label: t(`alert.${value}`) })),
            },
            {
              kind: "choice",
              name: "status",
              label: t("alerts.status"),
              all: t("alerts.openOnly"),
              options: [{ value: "all", label: t("alerts.all") }],
            },
          ]}
        />
      </div>
      <AlertList
        lines={alertLines(page.items, locale, "/supervision/cases")}
        settle={settle}
        moreHref={page.next ? localHref(locale, `/supervision/alerts?${more}`) : undefined}
      />
    </>
  );
}
