import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { convertWalkInInput } from "../model/walk-in";
import { requireWindow, walkInForUpdate } from "../store/walk-in";
import { createCase } from "./create-case";
import { discardDraft } from "./discard-draft";

/**
 * Turns a walk-in receipt into a draft of a service, when it proves to be in the catalogue after all. The receipt keeps
 * the case's id; a second call is refused. Refuses case/not-found, case/stale, and what createCase refuses (the person
 * has to be present again: case/presence-missing).
 */
export async function convertWalkIn(
  actor: Actor,
  number: string,
  input: z.input<typeof convertWalkInInput>,
): Promise<{ draftNo: string }> {
  const { service } = convertWalkInInput.parse(input);
  requireWindow(actor);
  const subjectId = await inTransaction(
    async (tx) => {
      const found = await walkInForUpdate(tx, actor, number);
      if (found.caseId) throw new Refusal("case/stale");
      return found.subjectId;
    },
    { look: true },
  );
  const { caseId, draftNo } = await createCase(actor, { service, subjectId, channel: "window" });
  const won = await inTransaction(async (tx) => {
    const found = await walkInForUpdate(tx, actor, number);
    if (found.caseId) return false;
    await tx.db.walkIn.update({ where: { id: found.id }, data: { caseId } });
    await appendToLedger(tx, {
      actor,
      subject: { type: "walk-in", id: found.id },
      event: "walk-in.converted",
      facts: { case: caseId, service },
    });
    return true;
  });
  if (!won) {
    // Another clerk was first: the draft nobody needs goes.
    await discardDraft(actor, draftNo);
    throw new Refusal("case/stale");
  }
  return { draftNo };
}
