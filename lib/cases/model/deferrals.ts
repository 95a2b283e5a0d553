import { Refusal } from "@/lib/platform/errors";
import type { CaseRequirement } from "./requirements";

export type DeferredMaterial = { requirement: string; dueBy: string };

/**
 * Only materials the item names as deferrable (容缺后补) may follow later: after today, each once, and none that is in.
 * `open` holds the requirements that are still missing.
 */
export function requireDeferrable(
  requirements: readonly CaseRequirement[],
  deferred: readonly DeferredMaterial[],
  open: ReadonlySet<string>,
  today: string,
): void {
  const named = new Set<string>();
  for (const one of deferred) {
    const requirement = requirements.find((candidate) => candidate.key === one.requirement);
    const twice = named.has(one.requirement);
    named.add(one.requirement);
    if (requirement?.required !== "deferrable" || one.dueBy <= today || twice || !open.has(one.requirement))
      throw new Refusal(
        "case/not-deferrable",
        { name: requirement?.name.zh ?? one.requirement },
        { status: 422, detail: { requirement: one.requirement } },
      );
  }
}
