import type { FormSchema, Prefill } from "@/lib/forms/contract";
import type { Prefilled, RegisterAnswer } from "../contract";
import { registerValue } from "./register-value";

/** `degree.school` of a licence means: the licence of kind `degree`, its `school`. */
export function askedOf(prefill: Prefill): { kind?: string; path: string[] } {
  const path = prefill.path.split(".");
  const [kind] = path;
  return prefill.from === "licence" && kind !== undefined && path.length > 1 ? { kind, path: path.slice(1) } : { path };
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  let at = data;
  for (const part of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at;
}

/**
 * Puts the answers of registers into a form's fields (`prefill {from, path}`), each value with its source. A field whose
 * register was not asked is left out; one whose register had nothing fitting is named in `unmapped`.
 */
export function mapPrefill(form: FormSchema, answers: readonly RegisterAnswer[]): Prefilled {
  const filled: Prefilled = { values: {}, sources: {}, unmapped: [] };
  for (const field of form.sections.flatMap((section) => section.fields)) {
    if (!field.prefill) continue;
    const { kind, path } = askedOf(field.prefill);
    const { from } = field.prefill;
    const answer = answers.find((one) => one.register === from && one.kind === kind);
    if (!answer) continue;
    const given = valueAt(answer.data, path);
    const value = registerValue(field, given);
    if (value === undefined) {
      const absent = given === undefined || given === null || given === "";
      filled.unmapped.push({ field: field.key, reason: absent ? "absent" : "wrong-type" });
      continue;
    }
    const { body, callNo, at, proof } = answer;
    filled.values[field.key] = value;
    filled.sources[field.key] = { kind: "extracted", body, callNo, at, ...(proof ? { proof } : {}) };
  }
  return filled;
}
