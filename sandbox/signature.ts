import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/*
 * The gateway's signing rules, written apart from the product's own (lib/exchange/ports/signature.ts) on purpose:
 * two implementations that agree prove the rule; one shared by both sides would agree with its own mistakes.
 */

const sm3 = (bytes: Uint8Array) => createHash("sm3").update(bytes).digest("hex");
const hmac = (key: string, lines: string[]) => createHmac("sm3", key).update(lines.join("\n"), "utf8").digest("hex");

export type SignedRequest = { path: string; rid: string; sid: string; rtime: string; nonce: string; body: Uint8Array };

/** sign = HMAC-SM3(key, "POST\n path\n rid\n sid\n rtime\n nonce\n SM3(body)"), hexadecimal. */
export function requestSign(key: string, call: SignedRequest): string {
  return hmac(key, ["POST", call.path, call.rid, call.sid, call.rtime, call.nonce, sm3(call.body)]);
}

/** The answer names the nonce it answers, so that an old answer cannot be put in the place of a new one. */
export function replySign(
  key: string,
  reply: { status: number; nonce: string; rtime: string; body: Uint8Array },
): string {
  return hmac(key, [String(reply.status), reply.nonce, reply.rtime, sm3(reply.body)]);
}

/** Compares two hexadecimal signatures without telling by its time how much of them agrees. */
export function sameSign(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
