import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { decideInput } from "../contract";
import { decidedNow } from "../store/decided-now";
import { caseForAct } from "../store/load-case";

/**
 * Decide (决定, art. 34, 38, 42): by the holder of the open decision task, which is completed in the same transaction.
 * Ends the promise and statutory clocks; a grant starts the delivery clock (art. 44). A denial carries reasons, basis
 * and remedies. Refuses: case/held, case/not-decision-holder, case/deferred-missing, case/promise-broken,
 * case/wrong-state.
 */
export async function decideCase(
  actor: Actor,
  ref: string,
  input: z.input<typeof decideInput>,
): Promise<{ caseId: string }> {
  const decision = decideInput.parse(input);
  return inTransaction("cases/decide-case", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "decide");
    await decidedNow(tx, actor, found, decision);
    return { caseId: found.id };
  });
}
