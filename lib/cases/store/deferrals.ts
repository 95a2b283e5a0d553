import { instantOf } from "@/lib/platform/clock";
import { insertRows, type Tx } from "@/lib/platform/db";
import type { DeferredMaterial } from "../model/deferrals";
import type { LoadedCase } from "./load-case";
import { orderPaper } from "./order-paper";

/** Close of business, as the clocks know it, of a promised day. */
const closeOfBusiness = "17:00";

/** Writes the promised materials (容缺) with their days, and orders the promise the applicant signs. */
export async function addDeferrals(tx: Tx, found: LoadedCase, deferred: readonly DeferredMaterial[]): Promise<void> {
  if (deferred.length === 0) return;
  const rows = deferred.map(({ requirement, dueBy }) => {
    const due = instantOf(dueBy, closeOfBusiness);
    return { caseId: found.id, requirement, dueBy, dueAt: due };
  });
  await insertRows(tx, "Deferral", rows);
  await tx.db.caseMaterial.updateMany({
    where: { caseId: found.id, requirement: { in: deferred.map((one) => one.requirement) } },
    data: { state: "deferred" },
  });
  await orderPaper(tx, found, "deferral-promise", { items: deferred.map((one) => ({ ...one })) });
}
