import { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { emit } from "@/lib/platform/outbox";
import { messageRequeued } from "../events";
import { requireOperator } from "../policy";
import { requeue } from "../store/messages";

/**
 * Puts a failed SMS or mail back into the queue, by a person on the exchange page; the case it is about, or the person,
 * keeps that in its chain. Refuses: exchange/not-operator, exchange/nothing-to-send (it is not failed, or not there).
 */
export async function resendMessage(actor: Actor, id: string): Promise<void> {
  requireOperator(actor);
  if (!z.uuid().safeParse(id).success) throw new Refusal("exchange/nothing-to-send");
  await inTransaction("exchange/resend-message", async (tx) => {
    const message = await requeue(tx, id);
    if (!message) throw new Refusal("exchange/nothing-to-send");
    const { caseId, subjectId, channel } = message;
    await appendToLedger(tx, {
      actor,
      subject: caseId ? { type: "case", id: caseId } : { type: "subject", id: subjectId },
      event: "message.resent",
      facts: { message: id, channel },
    });
    emit(tx, messageRequeued, { messageId: id });
  });
}
