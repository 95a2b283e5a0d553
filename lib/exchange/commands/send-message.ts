import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import type { ExchangeResult } from "../contract";
import { isGivenUp } from "../model/retry-plan";
import { exchangePorts } from "../ports";
import { findOutgoing, markSent, markUnsent, type OutgoingMessage } from "../store/messages";
import { recordCall } from "../store/record-call";

/**
 * Sends a queued SMS or mail and keeps the carrier's receipt. Repeatable: the message's id is the carrier's key, so a
 * crash between sending and noting it sends nothing twice. A failure stays queued for the sweep, or becomes a visible
 * `failed` when trying again makes no sense. Answers the state the message is in now.
 */
export async function sendMessage(actor: Actor, id: string): Promise<"sent" | "queued" | "failed" | "settled"> {
  const message = await findOutgoing(id);
  if (!message) return "settled";
  const { to, text } = message;
  if (!to || !text) {
    await inTransaction((tx) => markUnsent(tx, message, to ? "no-text" : "no-address", true));
    return "failed";
  }
  const result = await handOver(message, to, text);
  const givenUp = !result.ok && isGivenUp(result.reason, message.attempts + 1);
  await inTransaction(async (tx) => {
    await recordCall(tx, actor, { system: message.channel, target: `message:${id}`, caseId: message.caseId }, result);
    if (result.ok) await markSent(tx, message, result.data.receiptId);
    else await markUnsent(tx, message, result.reason, givenUp);
  });
  if (result.ok) return "sent";
  return givenUp ? "failed" : "queued";
}

function handOver(message: OutgoingMessage, to: string, text: string): Promise<ExchangeResult<{ receiptId: string }>> {
  const { sms, mail } = exchangePorts();
  if (message.channel === "sms") return sms.send({ messageId: message.id, phone: to, text });
  const [subject = "", ...rest] = text.split("\n");
  return mail.send({ messageId: message.id, to, subject, text: rest.join("\n").trim() || subject });
}
