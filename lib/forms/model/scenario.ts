import type { Scenario } from "@/lib/catalogue/contract";
import type { Bilingual } from "@/lib/platform/i18n/locale";
import { evaluate, evaluateWithReasons } from "@/lib/platform/rules";
import type { RawValues } from "./form-state";
import type { ScenarioAnswers } from "./schema";

export type ScenarioOutcome = {
  /** Keys of questions that are asked and have no answer, or one that is not offered. */
  open: string[];
  /** Material keys that the answers bring in and take away. */
  materials: { add: string[]; remove: string[] };
  /** Key of the fee in fees.json; undefined when no effect names one. */
  fee: string | undefined;
  /** Variables for the review process; a later effect wins. */
  route: { [name: string]: string };
  /** What the answers mean, in the words of each effect that applies. */
  says: Bilingual[];
  /** What some effect still waits for (`scenario.kind`): until it is answered nothing may be promised. */
  undecided: string[];
};

/** The questions asked given the answers before them, and the answers that count: offered, to a question asked. */
export function askedQuestions(scenario: Scenario, answers: ScenarioAnswers) {
  const known: ScenarioAnswers = {};
  const asked = scenario.questions.filter(({ key, visible, options }) => {
    if (visible !== undefined && evaluate(visible, { scenario: known }) !== true) return false;
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
    if (answer !== undefined && options.some(({ value }) => value === answer)) known[key] = answer;
    return true;
  });
  return { asked, known };
}

/** What the answers of a scenario (情形) do: materials, fee, route, and the words that say so. Effects apply in their
 *  order; a later one takes back what an earlier one did to the same material. Effects that cannot be told yet do
 *  nothing and are named by what they wait for. `values` are the form's, for effects that read them. */
export function applyScenario(scenario: Scenario, answers: ScenarioAnswers, values: RawValues = {}): ScenarioOutcome {
  const { asked, known } = askedQuestions(scenario, answers);
  const context = { ...values, scenario: known };
  const notAsked = new Set(scenario.questions.filter((question) => !asked.includes(question)).map(({ key }) => key));
  const materials = new Map<string, "add" | "remove">();
  const undecided = new Set<string>();
  const outcome: Omit<ScenarioOutcome, "undecided"> = {
    open: asked.filter(({ key }) => !Object.hasOwn(known, key)).map(({ key }) => key),
    materials: { add: [], remove: [] },
    fee: undefined,
    route: {},
    says: [],
  };
  for (const effect of scenario.effects) {
    const { value, missing } = evaluateWithReasons(effect.when, context);
    if (value === null) {
      // An effect about a question that these answers do not lead to is not about this case.
      for (const path of missing) if (!notAsked.has(path.replace(/^scenario\./, ""))) undecided.add(path);
    }
    if (value !== true) continue;
    for (const key of effect.materials?.add ?? []) materials.set(key, "add");
    for (const key of effect.materials?.remove ?? []) materials.set(key, "remove");
    outcome.fee = effect.fee ?? outcome.fee;
    Object.assign(outcome.route, effect.route);
    outcome.says.push(effect.says);
  }
  for (const [key, change] of materials) outcome.materials[change].push(key);
  return { ...outcome, undecided: [...undecided] };
}
