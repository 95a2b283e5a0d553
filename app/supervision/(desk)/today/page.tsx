import { FilterBar } from "@/components/patterns/filter-bar";
import { ContextBar } from "@/components/patterns/staff-shell";
import { alertLines } from "@/components/supervision/alert-lines";
import { AlertList } from "@/components/supervision/alert-list";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { changedToday } from "@/lib/supervision";
import { settle } from "../../actions";
import { firstOnBadCursor } from "../../first-page";
import { requireOfficer } from "../../officer";

const lights = ["red", "yellow"] as const;

export default async function TurnedTodayPage(props: { searchParams: Promise<{ light?: string; cursor?: string }> }) {
  const search = await props.searchParams;
  const locale = await currentLocale();
  const actor = await requireOfficer("/supervision/today");
  const t = createText(locale, "supervision");
  const light = lights.find((one) => one === search.light);
  const page = await firstOnBadCursor(search.cursor, (cursor) => changedToday(actor, { light, cursor, size: 50 }));
  const more = new URLSearchParams({ ...(light ? { light } : {}), cursor: page.next ?? "" });
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-title">{t("alerts.todayTitle")}</h1>
      </ContextBar>
      <div className="px-4">
        <FilterBar
          label={t("list.filters")}
          filters={[
            {
              kind: "choice",
              name: "light",
              label: t("list.light"),
              options: lights.map((value) => ({ value, label: createText(locale, "cases")(`light.${value}`) })),
            },
          ]}
        />
      </div>
      <AlertList
        lines={alertLines(page.items, locale, "/supervision/cases")}
        settle={settle}
        moreHref={page.next ? localHref(locale, `/supervision/today?${more}`) : undefined}
      />
    </>
  );
}
