import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { handOverWalkInInput } from "../model/walk-in";
import { orderWalkInPaper } from "../store/order-paper";
import { requireBody, requireWindow, walkInForUpdate } from "../store/walk-in";

/**
 * Hands the papers of a walk-in receipt to the body that deals with the matter, once, with a slip both sides sign
 * (材料交接单); answers the number of the slip. Refuses case/not-found, case/nothing-asked for a body that is not there,
 * case/stale when somebody handed it over before.
 */
export async function handOverWalkIn(
  actor: Actor,
  number: string,
  input: z.input<typeof handOverWalkInInput>,
): Promise<{ number: string }> {
  const { department } = handOverWalkInInput.parse(input);
  const { accountId } = requireWindow(actor);
  return inTransaction("cases/hand-over-walk-in", async (tx) => {
    const found = await walkInForUpdate(tx, actor, number);
    const to = await requireBody(tx, department);
    if (found.handedAt || found.caseId) throw new Refusal("case/stale");
    await tx.db.walkIn.update({ where: { id: found.id }, data: { handedTo: to, handedAt: tx.now } });
    const slip = await orderWalkInPaper(tx, found, "handover", { by: accountId, to });
    await appendToLedger(tx, {
      actor,
      subject: { type: "walk-in", id: found.id },
      event: "walk-in.handed-over",
      facts: { to, paper: slip },
    });
    return { number: slip };
  });
}
