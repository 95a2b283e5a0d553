import { requirementsFor } from "@/lib/cases";
import type { MaterialRequirement, ServiceItem } from "@/lib/catalogue/contract";
import { applyScenario, askedQuestions, type ScenarioAnswers } from "@/lib/forms/contract";

type Question = ServiceItem["scenario"]["questions"][number];

/** The guide under certain answers: those of the address, and the first option where none was given. */
export type GuideAnswers = {
  answers: ScenarioAnswers;
  asked: Question[];
  outcome: ReturnType<typeof applyScenario>;
  /** What the applicant brings, what nobody brings, and what only some cases need. */
  bring: MaterialRequirement[];
  fetched: MaterialRequirement[];
  sometimes: MaterialRequirement[];
};

/** Answers every question that is asked, in order, so that the list of materials is one that a real case could have. */
function usualAnswers(scenario: ServiceItem["scenario"], given: ScenarioAnswers): ScenarioAnswers {
  let answers: ScenarioAnswers = askedQuestions(scenario, given).known;
  for (let turn = 0; turn <= scenario.questions.length; turn += 1) {
    const { asked, known } = askedQuestions(scenario, answers);
    const open = asked.find(({ key }) => !Object.hasOwn(known, key));
    const first = open?.options[0];
    if (!open || !first) return known;
    answers = { ...known, [open.key]: first.value };
  }
  return answers;
}

export function guideAnswers(item: ServiceItem, given: ScenarioAnswers): GuideAnswers {
  const answers = usualAnswers(item.scenario, given);
  const needed = requirementsFor(item, answers, {});
  const outcome = applyScenario(item.scenario, answers);
  const listed = new Set(needed.map(({ key }) => key));
  const removed = new Set(outcome.materials.remove);
  const added = new Set(outcome.materials.add);
  return {
    answers,
    asked: askedQuestions(item.scenario, answers).asked,
    outcome,
    bring: needed.filter(({ give }) => give === "upload" || give === "fill"),
    fetched: needed.filter(({ give }) => give === "shared" || give === "generated"),
    sometimes: item.materials.filter(
      ({ key, base, requiredWhen }) =>
        requiredWhen !== undefined && !listed.has(key) && !removed.has(key) && (base || added.has(key)),
    ),
  };
}
