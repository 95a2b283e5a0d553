import type { LicenceFace, ServiceItem } from "@/lib/catalogue/contract";
import { type FormSchema, fieldText, type ScenarioAnswers, type Values } from "@/lib/forms/contract";
import type { Bilingual } from "@/lib/platform/i18n";
import { evaluate } from "@/lib/platform/rules";

/** One line of a licence: what an inspector reads. */
export type FaceLine = { label: Bilingual; value: string };

export type FaceFacts = {
  form: FormSchema;
  item: Pick<ServiceItem, "scenario">;
  values: Values;
  scenario: ScenarioAnswers;
};

type Cities = { areaName?: (code: string) => string | undefined };

/** The face of a licence from the form and the scenario; lines without a value are left out. Chinese is the language of record. */
export function faceOf(template: LicenceFace, facts: FaceFacts, city: Cities = {}): FaceLine[] {
  return template.face.flatMap((line) => {
    const value = "field" in line ? fieldValue(line.field, facts, city) : ruleValue(line.expression, facts);
    return value ? [{ label: line.label, value }] : [];
  });
}

function fieldValue(key: string, { form, values }: FaceFacts, city: Cities): string {
  const field = form.sections.flatMap((section) => section.fields).find((one) => one.key === key);
  return field ? fieldText(field, values[key], "zh-CN", city).trim() : "";
}

/** A rule that names a scenario question says the words of its answer, not its key. */
function ruleValue(expression: string, { item, values, scenario }: FaceFacts): string {
  const answer = evaluate(expression, { ...values, scenario });
  if (answer === null || answer === undefined) return "";
  const asked = /^scenario\.(\w+)$/.exec(expression.trim())?.[1];
  const question = item.scenario.questions.find((one) => one.key === asked);
  const option = question?.options.find((one) => one.value === answer);
  return (option?.label.zh ?? String(answer)).trim();
}
