import { firstOnBadCursor } from "@/lib/platform/api";
import { createText } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { changedToday } from "@/lib/supervision";
import { AlertDesk } from "../../alert-desk";
import { requireOfficer } from "../../officer";

const path = "/supervision/today";
const lights = ["red", "yellow"] as const;

export default async function TurnedTodayPage(props: { searchParams: Promise<{ light?: string; cursor?: string }> }) {
  const search = await props.searchParams;
  const locale = await currentLocale();
  const actor = await requireOfficer(path);
  const t = createText(locale, "supervision");
  const words = createText(locale, "cases");
  const light = lights.find((one) => one === search.light);
  const page = await firstOnBadCursor(search.cursor, (cursor) => changedToday(actor, { light, cursor, size: 50 }));
  return (
    <AlertDesk
      title={t("alerts.todayTitle")}
      path={path}
      query={light ? { light } : {}}
      filters={[
        {
          kind: "choice",
          name: "light",
          label: t("list.light"),
          options: lights.map((value) => ({ value, label: words(`light.${value}`) })),
        },
      ]}
      page={page}
      locale={locale}
    />
  );
}
