import type { CasePlace } from "@/lib/cases";
import { insertRows, type Tx } from "@/lib/platform/db";
import { type NewAlert, placeOf } from "../model/alert-of";

/** Writes an alert once: the unique cause turns a repetition into nothing. Answers whether it is new. */
export async function addAlert(tx: Tx, alert: NewAlert, place: CasePlace): Promise<boolean> {
  const { kind, level, clock, facts, cause } = alert;
  const row = {
    kind,
    level,
    caseId: place.caseId,
    clock: clock ?? null,
    // The officer's area is that of the case; who has to act is the department.
    ...placeOf(alert, place),
    areaPath: place.body.areaPath,
    at: tx.now,
    day: tx.today,
    facts,
    cause,
  };
  return (await insertRows(tx, "Alert", [row], { repeated: "skip" })).length === 1;
}
