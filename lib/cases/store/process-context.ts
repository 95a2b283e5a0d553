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
    facts: async (tx) => {
      const { values } = await readValues(tx.db, found.id, found.round);
      const answers = found.scenario as Record<string, string>;
      const { route } = applyScenario(found.service.item.scenario, answers, values);
      return { scenario: { ...answers, ...route }, form: values, ...values };
    },
  };
}
