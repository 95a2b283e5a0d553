import { applyScenario } from "@/lib/forms/contract";
import type { ProcessCase } from "@/lib/workflow";
import type { LoadedCase } from "./load-case";
import { readValues } from "./values";

/** What the department's process may know of a case: its body, its scenario, its form. Nothing of the rest. */
export function processContext(found: LoadedCase): ProcessCase {
  return {
    caseId: found.id,
    definition: found.service.process,
    departmentCode: found.departmentCode,
    departmentPath: found.departmentPath,
    areaPath: found.areaPath,
    dueAt: found.dueAt,
    facts: (tx) => processFacts(tx.db, found),
  };
}

/** The facts a condition of the process reads: the answers with what they route, and the form. */
export async function processFacts(
  client: Parameters<typeof readValues>[0],
  found: Pick<LoadedCase, "id" | "round" | "scenario" | "service">,
): Promise<Record<string, unknown>> {
  const { values } = await readValues(client, found.id, found.round);
  const answers = found.scenario as Record<string, string>;
  const { route } = applyScenario(found.service.item.scenario, answers, values);
  return { scenario: { ...answers, ...route }, form: values, ...values };
}
