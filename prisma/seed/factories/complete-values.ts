import type { Column, Field, FormSchema, ScenarioAnswers, Value, Values } from "@/lib/forms/contract";
import { visibleFields } from "@/lib/forms/contract";
import firms from "../demo/city/firms.json";
import people from "../demo/city/people.json";

const person = people.find((one) => one.key === "citizen") ?? people[0];
const firm = firms[0];

/** Believable texts that have a form of their own: a number, a code, a time of day. */
const samples = [person?.idNo, firm?.uscc, "6222020200112233445", "2609-990100-47-01-123456", "14:30", "2026"];

function patterned(pattern: string): string {
  const found = samples.find((sample) => sample !== undefined && new RegExp(`^(?:${pattern})$`, "u").test(sample));
  if (found === undefined) throw new Error(`no sample fits ${pattern}: add one`);
  return found;
}

/** A believable value for a field of any type, the same every time. */
function valueFor(field: Field | Column): Value {
  switch (field.type) {
    case "number":
      return Math.max(field.min ?? 1, Math.min(field.max ?? 36, 36));
    case "money":
      return Math.max(field.min ?? 0, Math.min(field.max ?? 500_000, 500_000));
    case "date":
      return "2026-05-18";
    case "choice":
      return field.options?.[0]?.value ?? "";
    case "multi-choice":
      return (field.options ?? []).slice(0, Math.max(1, field.min ?? 1)).map((option) => option.value);
    case "yes-no":
      return true;
    case "resident-id":
      return person?.idNo ?? "";
    case "uscc":
      return firm?.uscc ?? "";
    case "phone":
      return person?.phone ?? "";
    case "email":
      return "zhang.xiaoyun@example.cn";
    case "postal-address":
      return "云州市临江县山前路 18 号";
    case "area":
      return "990121";
    case "list": {
      const columns = "columns" in field ? (field.columns ?? []) : [];
      const row = Object.fromEntries(columns.map((column) => [column.key, valueFor(column)]));
      return Array.from({ length: Math.max(1, ("minRows" in field ? field.minRows : 1) ?? 1) }, () => ({
        ...row,
      })) as Value;
    }
    default:
      if (field.pattern) return patterned(field.pattern);
      return /name|representative|contact|officer/i.test(field.key)
        ? (person?.name ?? "张晓云")
        : "云州市滨江大道 66 号";
  }
}

/** Complete, valid values for a form: every field that these answers show. Conditions on values settle by repetition. */
export function completeValues(form: FormSchema, scenario: ScenarioAnswers, given: Values = {}): Values {
  let values: Values = { ...given };
  for (let turn = 0; turn < 5; turn += 1) {
    const shown = visibleFields(form, values, scenario);
    const next: Values = {};
    for (const { field } of shown) next[field.key] = given[field.key] ?? values[field.key] ?? valueFor(field);
    if (JSON.stringify(next) === JSON.stringify(values)) return values;
    values = next;
  }
  return values;
}
