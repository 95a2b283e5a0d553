import type { Actor } from "@/lib/platform/auth";
import { addMinutes, now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db";
import type { ExchangeResult } from "../contract";
import { messageText } from "../model/message-text";
import { isGivenUp } from "../model/retry-plan";
import { exchangePorts } from "../ports";
import { findOutgoing, markSent, markUnsent, type OutgoingMessage } from "../store/messages";
import { recordCall } from "../store/record-call";

/**
 * Sends a queued SMS or mail and keeps the carrier's receipt. Repeatable: the carrier takes a message's key once, so a
 * crash between sending and noting it sends nothing twice. A failure stays queued for the sweep, or becomes a visible
 * `failed` when trying again makes no sense. Answers the state the message is in now.
 */
export async function sendMessage(actor: Actor, id: string): Promise<"sent" | "queued" | "failed" | "settled"> {
  const message = await findOutgoing(id);
  if (!message) return "settled";
  const words = messageText(message.words, message.channel, message.locale);
  const reason = unsendable(message, words !== undefined);
  if (reason || !message.to || !words) {
    await inTransaction("exchange/send-message", (tx) => markUnsent(tx, message, reason ?? "no-text", true));
    return "failed";
  }
  const result = await handOver(message, message.to, words);
  const givenUp = !result.ok && isGivenUp(result.reason, message.attempts + 1);
  await inTransaction("exchange/send-message", async (tx) => {
    await recordCall(tx, actor, { system: message.channel, target: `message:${id}`, caseId: message.caseId }, result);
    if (result.ok) await markSent(tx, message, result.data.receiptId);
    else await markUnsent(tx, message, result.reason, givenUp);
  });
  if (result.ok) return "sent";
  return givenUp ? "failed" : "queued";
}

/** Why a message cannot be sent at all: no address, no words, or a code whose time is over. */
function unsendable({ to, words, createdAt }: OutgoingMessage, written: boolean): string | undefined {
  if (!to) return "no-address";
  if (!written) return "no-text";
  const minutes = words.secret === undefined ? undefined : words.params.minutes;
  return typeof minutes === "number" && addMinutes(createdAt, minutes) < now() ? "expired" : undefined;
}

function handOver(
  { key, channel }: OutgoingMessage,
  to: string,
  { subject, text }: { subject: string; text: string },
): Promise<ExchangeResult<{ receiptId: string }>> {
  const { sms, mail } = exchangePorts();
  if (channel === "sms") return sms.send({ messageId: key, phone: to, text });
  return mail.send({ messageId: key, to, subject, text });
}
