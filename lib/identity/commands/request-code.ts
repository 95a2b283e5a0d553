import { randomInt } from "node:crypto";
import { addMinutes } from "@/lib/platform/clock";
import { keyedHash, sm4Encrypt } from "@/lib/platform/crypto";
import { inTransaction, Prisma, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { emit } from "@/lib/platform/outbox";
import { codeRequested } from "../events";
import { phoneHashOf } from "../store/subject";

/** Minutes a code is good for; seconds before the next may be asked for; wrong tries it stands. */
const codeMinutes = 5;
const again = 60;
export const codeTries = 5;

export type CodePurpose = "register" | "progress" | "progress-by-id" | "sign-in" | "sitting";

/**
 * Sends an SMS code to a phone number, through the message queue. One a minute for each number, whoever asks.
 * Refuses: identity/code-too-soon (429).
 */
export async function requestCode(phone: string, purpose: CodePurpose): Promise<{ expiresAt: Date }> {
  return inTransaction("identity/request-code", (tx) => sendCode(tx, phone, purpose));
}

export async function sendCode(tx: Tx, phone: string, purpose: CodePurpose): Promise<{ expiresAt: Date }> {
  const phoneHash = phoneHashOf(phone);
  await tx.db.$queryRaw(Prisma.sql`select pg_advisory_xact_lock(hashtext(${phoneHash}))::text`);
  const last = await tx.db.smsCode.findFirst({ where: { phoneHash, purpose }, orderBy: { createdAt: "desc" } });
  if (last && addMinutes(last.createdAt, again / 60) > tx.now)
    throw new Refusal("identity/code-too-soon", { seconds: again }, { status: 429, retryAfter: again });
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const expiresAt = addMinutes(tx.now, codeMinutes);
  const row = await tx.db.smsCode.create({
    data: { purpose, phoneHash, codeHash: keyedHash(code, `sms-${purpose}`), createdAt: tx.now, expiresAt },
    select: { id: true },
  });
  const message = await tx.db.message.create({
    data: {
      subjectId: row.id,
      channel: "sms",
      template: "sms-code",
      params: { minutes: codeMinutes },
      bodyEnc: sm4Encrypt(code),
      toEnc: sm4Encrypt(phone),
      state: "queued",
      cause: `code:${row.id}`,
      createdAt: tx.now,
    },
    select: { id: true },
  });
  emit(tx, codeRequested, { messageId: message.id });
  return { expiresAt };
}
