import { stateWords } from "@/components/cases/case-words";
import { ContextBar } from "@/components/patterns/staff-shell";
import { CaseTable } from "@/components/supervision/case-table";
import { stageWords } from "@/components/supervision/stage-words";
import { watchRows } from "@/components/supervision/watch-rows";
import { limitsOfRows } from "@/lib/cases";
import { stages } from "@/lib/cases/contract";
import { listAreas, listDepartments } from "@/lib/identity";
import { dayOf, now } from "@/lib/platform/clock";
import { createText, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { board, listByLight } from "@/lib/supervision";
import { firstOnBadCursor } from "../../first-page";
import { requireOfficer } from "../../officer";

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
    department: one("department"),
    area: one("area"),
  };
  const list = (cursor: string | undefined) => listByLight(actor, { ...filter, cursor, size: 50 });
  const [page, counts, departments, areas] = await Promise.all([
    firstOnBadCursor(one("cursor"), list),
    board(actor),
    listDepartments(),
    listAreas(),
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
  const placed = new Set(counts.areas.map((row) => row.key));
  const filtered = Object.values(filter).some(Boolean);
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-title">
          {filtered ? t("list.titleMore") : t("list.title", { n: counts.total.toLocaleString(locale) })}
        </h1>
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
          {
            kind: "choice",
            name: "department",
            label: t("list.department"),
            options: counts.departments.map((row) => ({
              value: row.key,
              label: row.name ? say(row.name, locale) : row.key,
            })),
          },
          {
            kind: "choice",
            name: "area",
            label: t("list.area"),
            options: [
              ...counts.areas.map((row) => ({ value: row.key, label: row.name ? say(row.name, locale) : row.key })),
              ...areas
                .filter(({ code }) => code === filter.area && !placed.has(code))
                .map(({ code, name }) => ({ value: code, label: say(name, locale) })),
            ],
          },
        ]}
      />
    </>
  );
}
