import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { handOverWalkInInput } from "../model/walk-in";
import { requireWindow, walkInForUpdate } from "../store/walk-in";

/**
 * Hands the papers of a walk-in receipt to the body that deals with the matter, once. Refuses case/not-found,
 * case/nothing-asked for a body that is not there, case/stale when somebody handed it over before.
 */
export async function handOverWalkIn(
  actor: Actor,
  number: string,
  input: z.input<typeof handOverWalkInInput>,
): Promise<void> {
  const { department } = handOverWalkInInput.parse(input);
  requireWindow(actor);
  await inTransaction(async (tx) => {
    const found = await walkInForUpdate(tx, actor, number);
    const to = await tx.db.department.findUnique({ where: { code: department }, select: { code: true } });
    if (!to) throw new Refusal("case/nothing-asked", {}, { status: 422 });
    if (found.handedAt || found.caseId) throw new Refusal("case/stale");
    await tx.db.walkIn.update({ where: { id: found.id }, data: { handedTo: to.code, handedAt: tx.now } });
    await appendToLedger(tx, {
      actor,
      subject: { type: "walk-in", id: found.id },
      event: "walk-in.handed-over",
      facts: { to: to.code },
    });
  });
}
