import { applyScenario, type Values } from "@/lib/forms/contract";
import type { Source } from "@/lib/platform/db";
import type { ProcessCase } from "@/lib/workflow";
import type { LoadedCase } from "./load-case";
import { readValues } from "./values";

/**
 * What the department's process may know of a case: its body, its scenario, its form. Nothing of the rest. `values`: the
 * form when the caller has read it already.
 */
export function processContext(found: LoadedCase, values?: Values): ProcessCase {
  return {
    caseId: found.id,
    definition: found.service.process,
    departmentCode: found.departmentCode,
    departmentPath: found.departmentPath,
    areaPath: found.areaPath,
    dueAt: found.dueAt,
    facts: async (tx) => factsOf(found, values ?? (await readValues(tx, found.id, found.round)).values),
  };
}

/** The facts a condition of the process reads: the answers with what they route, and the form. */
export async function processFacts(
  source: Source,
  found: Pick<LoadedCase, "id" | "round" | "scenario" | "service">,
): Promise<Record<string, unknown>> {
  const { values } = await readValues(source, found.id, found.round);
  return factsOf(found, values);
}

function factsOf(found: Pick<LoadedCase, "scenario" | "service">, values: Values): Record<string, unknown> {
  const answers = found.scenario as Record<string, string>;
  const { route } = applyScenario(found.service.item.scenario, answers, values);
  return { scenario: { ...answers, ...route }, form: values, ...values };
}
