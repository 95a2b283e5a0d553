import { Refusal } from "@/lib/platform/errors";
import type { CaseRequirement } from "./requirements";

export type DeferredMaterial = { requirement: string; dueBy: string };

/** Only materials the item names as deferrable (容缺后补) may follow later, and not before today. */
export function requireDeferrable(
  requirements: readonly CaseRequirement[],
  deferred: readonly DeferredMaterial[],
  today: string,
): void {
  for (const one of deferred) {
    const requirement = requirements.find((candidate) => candidate.key === one.requirement);
    if (requirement?.required !== "deferrable" || one.dueBy <= today)
      throw new Refusal(
        "case/not-deferrable",
        { name: requirement?.name.zh ?? one.requirement },
        { status: 422, detail: { requirement: one.requirement } },
      );
  }
}
