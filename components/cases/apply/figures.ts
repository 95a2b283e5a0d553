import { broughtBy, type CaseRequirement, requirementsFor } from "@/lib/cases/contract";
import type { Fee } from "@/lib/catalogue/contract";
import { applyScenario, type ScenarioAnswers, type ScenarioOutcome, type Values } from "@/lib/forms/contract";
import { evaluate } from "@/lib/platform/rules";
import type { ApplyService } from "./apply-service";

/** What the answers so far make of the application: said at once in the summary. */
export type ApplyFigures = {
  outcome: ScenarioOutcome;
  requirements: CaseRequirement[];
  /** Those the applicant brings: uploads and lists to fill in. */
  own: number;
  /** Fen; null when there is a fee whose amount cannot be told yet. */
  feeFen: number | null;
};

/** A fee in fen for these answers; null while a datum that it counts with is missing. */
function feeOf(fee: Fee, context: Record<string, unknown>): number | null {
  if (fee.waiver && evaluate(fee.waiver.when, context) === true) return 0;
  const quantity = fee.quantity ? evaluate(fee.quantity, context) : 1;
  return typeof quantity === "number" ? Math.round(fee.amountFen * quantity) : null;
}

function feesOf(service: ApplyService, context: Record<string, unknown>): number | null {
  const due = service.fees
    .filter((fee) => service.item.fees.includes(fee.key))
    .map((fee) => ({ fee, holds: fee.when ? evaluate(fee.when, context) : true }));
  if (due.some(({ holds }) => holds === null)) return null;
  return due
    .filter(({ holds }) => holds === true)
    .map(({ fee }) => feeOf(fee, context))
    .reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

export function applyFigures(service: ApplyService, scenario: ScenarioAnswers, values: Values): ApplyFigures {
  const outcome = applyScenario(service.item.scenario, scenario, values);
  const requirements = requirementsFor(service.item, scenario, values);
  return {
    outcome,
    requirements,
    own: requirements.filter((one) => broughtBy(one) === "applicant" || one.give === "fill").length,
    feeFen: feesOf(service, { ...values, scenario }),
  };
}
