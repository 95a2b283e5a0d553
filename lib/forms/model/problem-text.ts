import type { Locale } from "@/lib/platform/i18n/locale";
import type { ProblemCode, ProblemParams } from "./problem";
import type { FieldType } from "./schema";
import { type FormKey, formWords } from "./words";

const chosen: ReadonlySet<FieldType> = new Set(["choice", "multi-choice", "yes-no", "date", "area"]);

/** The problem in words, for the place where the field is; it does not repeat the label. */
export function problemText(locale: Locale, code: ProblemCode, params: ProblemParams, type?: FieldType): string {
  const key: FormKey = code === "missing" && type && chosen.has(type) ? "problem.not-chosen" : `problem.${code}`;
  return formWords(locale)(key, params);
}
