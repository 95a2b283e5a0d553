import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { convertWalkInInput } from "../model/walk-in";
import { findWalkInSubject } from "../queries/list-walk-ins";
import { beginCase, checkWish } from "../store/begin-case";
import { requireWindow, walkInForUpdate } from "../store/walk-in";

/**
 * Turns a walk-in receipt into a draft of a service, when it proves to be in the catalogue after all: the draft and the
 * receipt that names it are one transaction, so a crash leaves either both or none. A second call is refused. Refuses
 * case/not-found, case/stale, and what beginning a case refuses (the person has to be present again:
 * case/presence-missing).
 */
export async function convertWalkIn(
  actor: Actor,
  number: string,
  input: z.input<typeof convertWalkInInput>,
): Promise<{ draftNo: string }> {
  const { service } = convertWalkInInput.parse(input);
  requireWindow(actor);
  const subjectId = await findWalkInSubject(actor, number);
  const wish = await checkWish(actor, { service, subjectId, channel: "window" });
  return inTransaction("cases/convert-walk-in", async (tx) => {
    const found = await walkInForUpdate(tx, actor, number);
    if (found.caseId) throw new Refusal("case/stale");
    const { caseId, draftNo } = await beginCase(tx, actor, wish);
    await tx.db.walkIn.update({ where: { id: found.id }, data: { caseId } });
    await appendToLedger(tx, {
      actor,
      subject: { type: "walk-in", id: found.id },
      event: "walk-in.converted",
      facts: { case: caseId, service },
    });
    return { draftNo };
  });
}
