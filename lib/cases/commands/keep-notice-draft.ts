import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { noticeDraftInput } from "../contract";
import { requireKnownTargets } from "../model/correction-items";
import { caseForAct } from "../store/load-case";

/**
 * Keeps what pre-review found in the form so far, so that the one notice (art. 32(4)) loses nothing when a clerk
 * reloads, or another clerk goes on. Goes away when the notice goes out or the case passes. A reason may still be
 * empty: the notice asks for it. Refuses: case/wrong-state, case/not-allowed, case/material-unknown.
 */
export async function keepNoticeDraft(
  actor: Actor,
  ref: string,
  input: z.input<typeof noticeDraftInput>,
): Promise<void> {
  const { formOk, asks } = noticeDraftInput.parse(input);
  await inTransaction("cases/keep-notice-draft", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "pre-review");
    requireKnownTargets(found.service, asks);
    if (!actor.accountId) throw new Refusal("identity/signed-out", {}, { status: 401 });
    const draft = { formOk, asks, savedBy: actor.accountId, savedAt: tx.now };
    await tx.db.noticeDraft.upsert({
      where: { caseId: found.id },
      create: { caseId: found.id, ...draft },
      update: draft,
    });
  });
}
