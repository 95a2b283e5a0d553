import { stateWords } from "@/components/cases/case-words";
import { ContextBar } from "@/components/patterns/staff-shell";
import { CaseTable } from "@/components/supervision/case-table";
import { stageWords } from "@/components/supervision/stage-words";
import { watchRows } from "@/components/supervision/watch-rows";
import { limitsOfRows } from "@/lib/cases";
import { readAreaFilter, stages } from "@/lib/cases/contract";
import { areasOfLate, departmentsOfLate } from "@/lib/identity/loaders";
import { firstOnBadCursor } from "@/lib/platform/api";
import { dayOf, now } from "@/lib/platform/clock";
import { createText, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { listByLight } from "@/lib/supervision";
import { watchedRegionsOfLate } from "@/lib/supervision/loaders";
import { requireOfficer } from "../../officer";
import { codeIn, placeFilters } from "../../place-filters";

const lights = ["red", "yellow", "green", "stopped", "none"] as const;
type Search = Record<string, string | string[] | undefined>;

export default async function WatchedCasesPage(props: { searchParams: Promise<Search> }) {
  const search = await props.searchParams;
  const locale = await currentLocale();
  const actor = await requireOfficer("/supervision/cases");
  const one = (name: string) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value)?.slice(0, 200) || undefined;
  };
  const filter = {
    light: lights.find((light) => light === one("light")),
    stage: stages.find((stage) => stage === one("stage")),
    department: codeIn(search.department),
    area: codeIn(search.area),
  };
  const list = (cursor: string | undefined) => listByLight(actor, { ...filter, cursor, size: 50 });
  const [page, regions, departments, areas] = await Promise.all([
    firstOnBadCursor(one("cursor"), list),
    watchedRegionsOfLate(actor),
    departmentsOfLate(),
    areasOfLate(),
  ]);
  const t = createText(locale, "supervision");
  const words = createText(locale, "cases");
  const limits = await limitsOfRows(page.items.map((row) => row.id));
  const rows = watchRows(page.items, limits, {
    base: "/supervision/cases",
    today: dayOf(now()),
    locale,
    whereOf: (row) => {
      const body = departments.find(({ code }) => code === row.departmentCode);
      return `${body ? say(body.name, locale) : row.departmentCode} · ${stateWords(row, locale)}`;
    },
  });
  // A town is not offered, but a county's board leads to it: then it stands among the choices.
  const asked = filter.area ? readAreaFilter(filter.area) : null;
  const below = asked && areas.find(({ code }) => code === asked.code);
  const offered =
    below && !regions.some(({ key }) => key === filter.area)
      ? [...regions, { key: filter.area ?? "", name: below.name, own: asked.own }]
      : regions;
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-title">{t("list.title")}</h1>
      </ContextBar>
      <CaseTable
        name="supervision-cases"
        caption={t("list.caption")}
        filterLabel={t("list.filters")}
        rows={rows}
        nextCursor={page.next ?? undefined}
        empty={{ title: t("list.empty"), next: t("list.emptyNext") }}
        heads={{
          service: t("list.service"),
          subject: t("list.subject"),
          number: t("list.number"),
          where: `${t("list.department")} · ${t("list.state")}`,
          due: t("list.due"),
          used: t("list.used"),
          light: t("list.light"),
          open: t("list.open"),
        }}
        filters={[
          {
            kind: "choice",
            name: "light",
            label: t("list.light"),
            options: lights.map((value) => ({ value, label: words(`light.${value}`) })),
          },
          {
            kind: "choice",
            name: "stage",
            label: t("list.stage"),
            options: stages.map((value) => ({ value, label: stageWords(value, locale) })),
          },
          ...placeFilters(offered, departments, locale),
        ]}
      />
    </>
  );
}
