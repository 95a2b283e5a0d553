import { firstOnBadCursor } from "@/lib/platform/api";
import { createText } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { alerts } from "@/lib/supervision";
import { alertKinds } from "@/lib/supervision/contract";
import { AlertDesk } from "../../alert-desk";
import { requireOfficer } from "../../officer";

const path = "/supervision/alerts";

export default async function AlertsPage(props: {
  searchParams: Promise<{ kind?: string; status?: string; cursor?: string }>;
}) {
  const search = await props.searchParams;
  const locale = await currentLocale();
  const actor = await requireOfficer(path);
  const t = createText(locale, "supervision");
  const kind = alertKinds.find((one) => one === search.kind);
  const open = search.status !== "all";
  const page = await firstOnBadCursor(search.cursor, (cursor) =>
    alerts(actor, { kinds: kind && [kind], open, cursor, size: 50 }),
  );
  return (
    <AlertDesk
      title={t("alerts.title")}
      path={path}
      query={{ ...(kind ? { kind } : {}), ...(open ? {} : { status: "all" }) }}
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
      page={page}
      locale={locale}
    />
  );
}
