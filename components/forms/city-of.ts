import type { Surroundings } from "@/lib/forms/contract";
import { say } from "@/lib/platform/i18n/locale";
import type { AreaOption } from "./field-types/types";

/** What a form needs to know of the city to read and check areas. */
export function cityOf(areas: readonly AreaOption[]): Surroundings {
  if (!areas.length) return {};
  const byCode = new Map(areas.map((area) => [area.code, area.name]));
  return {
    isArea: (code) => byCode.has(code),
    // The whole way down: 临江县山前镇 says where 山前镇 is.
    areaName: (code, locale) => {
      const way = [6, 9, 12]
        .filter((length) => length <= code.length)
        .map((length) => byCode.get(code.slice(0, length)));
      const names = way.flatMap((name) => (name ? [say(name, locale)] : []));
      return names.length ? (locale === "en" ? names.reverse().join(", ") : names.join("")) : undefined;
    },
  };
}
