import { hmacSm3 } from "./sm3";

const subKeys = new Map<string, Buffer>();

/**
 * The 32-byte key for one purpose, derived from the environment's TONGBAN_KEY (64 hex digits) by HMAC-SM3: one secret
 * to keep, and what one purpose leaks says nothing about another. Throws when the variable is missing or malformed.
 */
export function keyFor(purpose: string): Buffer {
  const master = process.env.TONGBAN_KEY ?? "";
  const slot = `${purpose} ${master}`;
  const known = subKeys.get(slot);
  if (known) return known;
  if (!/^[0-9a-fA-F]{64}$/.test(master)) {
    throw new Error("TONGBAN_KEY must be 64 hexadecimal digits (32 bytes): make one with `openssl rand -hex 32`");
  }
  const key = hmacSm3(Buffer.from(master, "hex"), "tongban v1 ", purpose);
  subKeys.set(slot, key);
  return key;
}

/**
 * A keyed hash for looking up a value that is stored encrypted (an identity number, a phone number): HMAC-SM3, hex.
 * The purpose keeps equal values of different kinds apart; without the key nobody can try all identity numbers.
 */
export function keyedHash(value: string, purpose: string): string {
  return hmacSm3(keyFor(`hash ${purpose}`), value).toString("hex");
}
