import type { MaterialRequirement, ServiceItem } from "@/lib/catalogue/contract";
import { applyScenario, type ScenarioAnswers, type Values } from "@/lib/forms/contract";
import { evaluate } from "@/lib/platform/rules";

/** A requirement as it stands for one case: what its scenario and values make of it. */
export type CaseRequirement = MaterialRequirement & { needed: boolean };

/** The materials of an item for these answers: the base list, what scenario effects add or remove, what values ask. */
export function requirementsFor(
  item: Pick<ServiceItem, "scenario" | "materials">,
  scenario: ScenarioAnswers,
  values: Values,
): CaseRequirement[] {
  const { materials } = applyScenario(item.scenario, scenario, values);
  const context = { ...values, scenario };
  return item.materials
    .filter(
      (material) => (material.base || materials.add.includes(material.key)) && !materials.remove.includes(material.key),
    )
    .filter((material) => !material.requiredWhen || evaluate(material.requiredWhen, context) === true)
    .map((material) => ({ ...material, needed: material.required !== "optional" }));
}

/** Who brings it: the applicant, an office that shares it (★), or the form itself. */
export function broughtBy(requirement: MaterialRequirement): "applicant" | "sharing" | "form" {
  if (requirement.give === "upload") return "applicant";
  return requirement.give === "shared" ? "sharing" : "form";
}

/** Requirements whose answer is still missing. `strict` also counts what sharing should have delivered. */
export function missingRequirements(
  requirements: readonly CaseRequirement[],
  answers: readonly { requirement: string; state: string }[],
  strict: boolean,
): CaseRequirement[] {
  const answered = new Set(answers.filter((answer) => answer.state !== "missing").map((answer) => answer.requirement));
  return requirements.filter(
    (requirement) =>
      requirement.needed &&
      !answered.has(requirement.key) &&
      (broughtBy(requirement) === "applicant" || (strict && broughtBy(requirement) === "sharing")),
  );
}
