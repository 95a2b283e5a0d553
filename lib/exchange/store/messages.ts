import { sm4Decrypt } from "@/lib/platform/crypto";
import { db, Prisma, type Tx } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/i18n";
import type { MessageWords } from "../model/message-text";
import { maxAttempts } from "../model/retry-plan";

/** A message as a carrier needs it; the text and the address decrypted. */
export type OutgoingMessage = {
  id: string;
  /** What the carrier knows it by: the same until a person sends a failed one again, so that nothing goes out twice. */
  key: string;
  channel: "sms" | "mail";
  caseId: string | null;
  /** Absent: the person has no such address. */
  to: string | undefined;
  words: MessageWords;
  locale: Locale;
  attempts: number;
  createdAt: Date;
};

/** A message that still has to be sent, with the address of today; null when it is sent, settled or not for a carrier. */
export async function findOutgoing(id: string): Promise<OutgoingMessage | null> {
  const row = await db().message.findUnique({ where: { id } });
  if (row?.state !== "queued" || (row.channel !== "sms" && row.channel !== "mail")) return null;
  const { channel, caseId, attempts, createdAt } = row;
  const subject = row.toEnc
    ? undefined
    : await db().subject.findUnique({ where: { id: row.subjectId }, select: { phoneEnc: true, emailEnc: true } });
  const account = await db().account.findFirst({ where: { subjectId: row.subjectId }, select: { locale: true } });
  const toEnc = row.toEnc ?? (channel === "sms" ? subject?.phoneEnc : subject?.emailEnc);
  return {
    id,
    key: row.receiptId ? `${id}-${row.receiptId}` : id,
    channel,
    caseId,
    to: toEnc ? sm4Decrypt(toEnc) : undefined,
    words: {
      template: row.template,
      params: row.params as Record<string, string | number>,
      secret: row.bodyEnc ? sm4Decrypt(row.bodyEnc) : undefined,
    },
    locale: account?.locale === "en" ? "en" : "zh-CN",
    attempts,
    createdAt,
  };
}

/** Marks a queued message as taken by its carrier. False when somebody else settled it meanwhile. */
export async function markSent(tx: Tx, message: OutgoingMessage, receiptId: string): Promise<boolean> {
  const { count } = await tx.db.message.updateMany({
    where: { id: message.id, state: "queued" },
    data: { state: "sent", receiptId, sentAt: tx.now, failure: null, attempts: message.attempts + 1 },
  });
  return count === 1;
}

/** Notes a failed attempt; `givenUp` makes it a visible failure instead of something to try again. */
export async function markUnsent(
  tx: Tx,
  message: OutgoingMessage,
  failure: string,
  givenUp: boolean,
): Promise<boolean> {
  const { count } = await tx.db.message.updateMany({
    where: { id: message.id, state: "queued" },
    data: {
      failure,
      attempts: message.attempts + 1,
      ...(givenUp ? { state: "failed", settledAt: tx.now } : {}),
    },
  });
  return count === 1;
}

/** Queued messages whose next attempt is due (1, 3, 7 … minutes after they were written), oldest first. */
export async function listTriable(now: Date, limit: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>(Prisma.sql`
    select id::text from message
    where state = 'queued' and channel <> 'in-app' and attempts < ${maxAttempts}
      and created_at + (power(2, attempts) - 1) * interval '1 minute' <= ${now}
      and created_at <= ${now}::timestamptz - interval '10 seconds'
    order by created_at limit ${limit}`);
  return rows.map(({ id }) => id);
}

export type AwaitedReceipt = { id: string; receiptId: string; sentAt: Date; caseId: string | null };

/** Messages a carrier has taken and not yet settled, oldest first. */
export async function listAwaited(channel: "sms" | "mail", limit: number): Promise<AwaitedReceipt[]> {
  const rows = await db().message.findMany({
    where: { channel, state: "sent", receiptId: { not: null } },
    orderBy: { createdAt: "asc" },
    take: limit,
    select: { id: true, receiptId: true, sentAt: true, caseId: true, createdAt: true },
  });
  return rows.flatMap(({ id, receiptId, sentAt, caseId, createdAt }) =>
    receiptId ? [{ id, receiptId, sentAt: sentAt ?? createdAt, caseId }] : [],
  );
}

/** Writes what became of messages a carrier took; what was settled meanwhile stays. */
export async function settle(
  tx: Tx,
  ids: readonly string[],
  state: "delivered" | "failed",
  failure: string | null,
): Promise<number> {
  if (ids.length === 0) return 0;
  const { count } = await tx.db.message.updateMany({
    where: { id: { in: [...ids] }, state: "sent" },
    data: { state, failure, settledAt: tx.now },
  });
  return count;
}

/**
 * Puts a failed message back into the queue with a fresh count; null when it is not a failed one. The old receipt stays
 * until the new one comes: it makes the next key another one for the carrier, which takes a key only once.
 */
export async function requeue(
  tx: Tx,
  id: string,
): Promise<{ caseId: string | null; subjectId: string; channel: string } | null> {
  const [row] = await tx.db.message.updateManyAndReturn({
    where: { id, state: "failed", channel: { in: ["sms", "mail"] } },
    data: { state: "queued", failure: null, attempts: 0, sentAt: null, settledAt: null },
    select: { caseId: true, subjectId: true, channel: true },
  });
  return row ?? null;
}
