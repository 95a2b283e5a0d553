import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { emit } from "@/lib/platform/outbox";
import { messageRequeued } from "../events";
import { requireOperator } from "../policy";
import { requeue } from "../store/messages";

/**
 * Puts a failed SMS or mail back into the queue, by a person on the operations page.
 * Refuses: exchange/not-operator, exchange/nothing-to-send (it is not failed, or not there).
 */
export async function resendMessage(actor: Actor, id: string): Promise<void> {
  requireOperator(actor);
  await inTransaction(async (tx) => {
    if (!(await requeue(tx, id))) throw new Refusal("exchange/nothing-to-send");
    await emit(tx, messageRequeued, { messageId: id });
  });
}
