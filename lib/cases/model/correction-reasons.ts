import type { Bilingual } from "@/lib/platform/i18n/locale";
import kinds from "@/prisma/seed/reference/correction-reasons.json";

/** A usual thing to mend, about one kind of paper; `form` is also about a value of the form. */
export type CorrectionReason = { key: string; kind: string; text: Bilingual };

/**
 * The usual reasons of a correction notice (一次性告知, 行政许可法 art. 32(4)), in words that say what to do: the city's
 * list, by kind of paper. A notice names the thing and the mend; "不符合要求" alone is not a reason.
 */
export const correctionReasons: readonly CorrectionReason[] = kinds.flatMap(({ kind, reasons }) =>
  reasons.map(({ key, says }) => ({ key: `${kind}/${key}`, kind, text: says })),
);

/** Kinds that a paper tells by its name, when the item only says "other". */
const tellingNames: readonly (readonly [RegExp, string])[] = [
  [/图|照片/, "drawing"],
  [/合同|协议|租赁/, "contract"],
  [/报告|鉴定|检测|评估/, "report"],
  [/承诺|声明|保证/, "statement"],
];

/** The usual reasons that fit a paper: those of its kind first, then those that fit any. */
export function reasonsFor(paper: { kind: string; name: Bilingual }): CorrectionReason[] {
  const told = tellingNames.find(([pattern]) => pattern.test(paper.name.zh))?.[1];
  const kind = paper.kind === "other" ? (told ?? "other") : paper.kind;
  return [kind, "other"].flatMap((wanted, place, all) =>
    all.indexOf(wanted) === place ? correctionReasons.filter((reason) => reason.kind === wanted) : [],
  );
}

/** The usual reasons that fit a value of the form. */
export const fieldReasons: readonly CorrectionReason[] = correctionReasons.filter(({ kind }) => kind === "form");

const separator = "；";

/** The reason as it stands on the notice: the chosen texts and what the clerk wrote, in the language of papers. */
export function joinReasons(keys: readonly string[], free: string): string {
  const chosen = correctionReasons.filter(({ key }) => keys.includes(key)).map(({ text }) => text.zh);
  return [...chosen, free.trim()].filter(Boolean).join(separator);
}

/** The inverse: which usual reasons a stored reason holds, and what is left in the clerk's own words. */
export function splitReasons(reason: string): { keys: string[]; free: string } {
  const keys: string[] = [];
  const free: string[] = [];
  for (const part of reason.split(separator)) {
    const known = correctionReasons.find(({ text }) => text.zh === part.trim());
    if (known) keys.push(known.key);
    else if (part.trim()) free.push(part.trim());
  }
  return { keys, free: free.join(separator) };
}

/** A stored reason in the reader's language: usual ones translated, own words as they were written. */
export function sayReason(reason: string, locale: "zh-CN" | "en"): string {
  if (locale === "zh-CN") return reason;
  const { keys, free } = splitReasons(reason);
  const said = correctionReasons.filter(({ key }) => keys.includes(key)).map(({ text }) => text.en);
  return [...said, free].filter(Boolean).join("; ");
}
