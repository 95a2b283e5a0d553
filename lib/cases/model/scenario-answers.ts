import type { ServiceItem } from "@/lib/catalogue/contract";
import { applyScenario, type ScenarioAnswers } from "@/lib/forms/contract";
import { Refusal } from "@/lib/platform/errors";

/** Answers name questions and options of the item; anything else is refused before it is stored. */
export function requireKnownScenario(item: Pick<ServiceItem, "scenario">, answers: ScenarioAnswers): void {
  for (const [key, value] of Object.entries(answers)) {
    const question = item.scenario.questions.find((one) => one.key === key);
    if (!question?.options.some((option) => option.value === value))
      throw new Refusal(
        "case/form-incomplete",
        {},
        { status: 422, detail: { problems: [{ field: `scenario.${key}`, code: "not-an-option" }] } },
      );
  }
}

/** Questions asked by these answers that have not been answered yet. */
export function openQuestions(item: Pick<ServiceItem, "scenario">, answers: ScenarioAnswers): string[] {
  return applyScenario(item.scenario, answers).open;
}
