import { createHash, createHmac, timingSafeEqual } from "node:crypto";

const sm3Hex = (bytes: Uint8Array) => createHash("sm3").update(bytes).digest("hex");
const hmacSm3 = (key: string, lines: readonly string[]) =>
  createHmac("sm3", key).update(lines.join("\n"), "utf8").digest("hex");

/** The headers of a call, in the order they are signed (national gateway style: caller, service, time, nonce). */
export type SignedHeaders = { rid: string; sid: string; rtime: string; nonce: string };

/** HMAC-SM3 over method, path, the headers and the SM3 of the body, one a line; 64 hexadecimal digits. */
export function signRequest(key: string, path: string, headers: SignedHeaders, body: Uint8Array): string {
  const { rid, sid, rtime, nonce } = headers;
  return hmacSm3(key, ["POST", path, rid, sid, rtime, nonce, sm3Hex(body)]);
}

/** True when an answer is signed by the other side, for this very request (its nonce). */
export function isAnswerOf(
  key: string,
  answer: { status: number; nonce: string; rtime: string; sign: string; body: Uint8Array },
): boolean {
  const lines = [String(answer.status), answer.nonce, answer.rtime, sm3Hex(answer.body)];
  const [expected, given] = [Buffer.from(hmacSm3(key, lines)), Buffer.from(answer.sign)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
