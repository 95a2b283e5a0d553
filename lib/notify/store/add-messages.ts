import { sm4Encrypt } from "@/lib/platform/crypto";
import { insertRows, type Tx } from "@/lib/platform/db";
import { emitAll } from "@/lib/platform/outbox";
import { messageQueued } from "../events";
import type { Notice } from "../model/notice";
import { saidParams } from "../model/say-notice";
import type { Recipient } from "../queries/recipients";

/**
 * Writes a notice to each person on each way, once: the unique (cause, channel, person) turns a repetition into nothing.
 * In the app it is there at once and is said in the language of the reader; what a carrier sends is said in the language
 * of the account and waits in the queue. Answers how many were new.
 */
export async function addMessages(
  tx: Tx,
  notice: Notice,
  caseId: string | null,
  recipients: readonly Recipient[],
): Promise<number> {
  const { template, params, cause, secret } = notice;
  const data = recipients.flatMap(({ subjectId, channels, locale }) =>
    channels.map((channel) => ({
      subjectId,
      caseId,
      channel,
      template,
      params: channel === "in-app" ? params : saidParams(params, locale),
      bodyEnc: secret === undefined ? null : sm4Encrypt(secret),
      state: channel === "in-app" ? "delivered" : "queued",
      cause,
      createdAt: tx.now,
      sentAt: channel === "in-app" ? tx.now : null,
      settledAt: channel === "in-app" ? tx.now : null,
    })),
  );
  const added = await insertRows(tx, "Message", data, { repeated: "skip" });
  const queued = added.filter(({ channel }) => channel !== "in-app");
  emitAll(
    tx,
    messageQueued,
    queued.map(({ id }) => ({ messageId: id })),
  );
  return added.length;
}
