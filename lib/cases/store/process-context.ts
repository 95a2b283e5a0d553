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
      return { scenario: scenarioFacts(found), form: values, ...values };
    },
  };
}

/** Scenario answers with the route variables that its effects set. */
function scenarioFacts(found: LoadedCase): Record<string, unknown> {
  return found.scenario as Record<string, unknown>;
}
