import type { Filter } from "@/components/patterns/filter-bar";
import { regionWords } from "@/components/supervision/region-words";
import type { DepartmentName } from "@/lib/identity";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import type { Region } from "@/lib/supervision";

/** A code of an area or a body as it may stand in an address; anything else counts as none. */
export function codeIn(value: string | string[] | undefined): string | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  return text && /^[\w-]{1,40}$/.test(text) ? text : undefined;
}

/** The two choices of where: which region, which body. */
export function placeFilters(
  regions: readonly Omit<Region, "outline">[],
  departments: readonly DepartmentName[],
  locale: Locale,
): Filter[] {
  const t = createText(locale, "supervision");
  return [
    {
      kind: "choice",
      name: "area",
      label: t("list.area"),
      all: t("board.allAreas"),
      options: regions.map((region) => ({ value: region.key, label: regionWords(region, locale) })),
    },
    {
      kind: "choice",
      name: "department",
      label: t("list.department"),
      all: t("board.allDepartments"),
      options: departments.map(({ code, name }) => ({ value: code, label: say(name, locale) })),
    },
  ];
}
