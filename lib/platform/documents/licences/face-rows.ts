import { formatDay } from "@/lib/platform/clock";
import type { Text } from "@/lib/platform/i18n";
import type { LicenceFacts } from "./licence";

export type FaceRow = [label: string, value: string];

/** The lines of the face with number and validity, which every licence has. */
export function faceRows(facts: Pick<LicenceFacts, "face" | "number" | "validity">, t: Text<"papers">): FaceRow[] {
  const { validity } = facts;
  const span = validity && {
    from: formatDay(validity.from, "zh-CN"),
    until: validity.until ? formatDay(validity.until, "zh-CN") : "",
  };
  return [
    ...facts.face.map(({ label, value }): FaceRow => [label, value]),
    [t("licence.number"), facts.number],
    ...(span
      ? [[t("licence.validity"), t(span.until ? "licence.span" : "licence.spanOpen", span)] satisfies FaceRow]
      : []),
  ];
}
