import { createCipheriv, randomBytes, timingSafeEqual } from "node:crypto";
import { keyFor } from "./keys";
import { hmacSm3 } from "./sm3";

const version = "v1.";
const ivBytes = 16;
const tagBytes = 16;

/** SM4 (GB/T 32907-2016) in counter mode; encrypting and decrypting are the same. Key and first counter: 16 bytes. */
export function sm4Ctr(key: Uint8Array, counter: Uint8Array, data: Uint8Array): Buffer {
  const cipher = createCipheriv("sm4-ctr", key, counter);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

function keysFor(purpose: string) {
  return { cipher: keyFor(`sm4 ${purpose}`).subarray(0, 16), mac: keyFor(`sm4-mac ${purpose}`) };
}

/**
 * Encrypts a text for storage: "v1." and base64url of counter, SM4-CTR ciphertext, HMAC-SM3 tag (encrypt-then-mac,
 * 128 bits). CTR with HMAC through OpenSSL because it is 2–3 times as fast as SM4-GCM in JavaScript. Another purpose
 * is another key.
 */
export function sm4Encrypt(text: string, purpose = "data"): string {
  const keys = keysFor(purpose);
  const counter = randomBytes(ivBytes);
  const sealed = sm4Ctr(keys.cipher, counter, Buffer.from(text, "utf8"));
  const tag = hmacSm3(keys.mac, version, counter, sealed).subarray(0, tagBytes);
  return version + Buffer.concat([counter, sealed, tag]).toString("base64url");
}

/** The inverse of `sm4Encrypt`. Throws for a changed text, another key or another purpose; never answers garbage. */
export function sm4Decrypt(stored: string, purpose = "data"): string {
  const bytes = Buffer.from(stored.slice(version.length), "base64url");
  if (!stored.startsWith(version) || bytes.length < ivBytes + tagBytes) throw new Error("not a text sealed with SM4");
  const keys = keysFor(purpose);
  const counter = bytes.subarray(0, ivBytes);
  const sealed = bytes.subarray(ivBytes, -tagBytes);
  const tag = hmacSm3(keys.mac, version, counter, sealed).subarray(0, tagBytes);
  if (!timingSafeEqual(tag, bytes.subarray(-tagBytes))) {
    throw new Error("a text sealed with SM4 was changed, or TONGBAN_KEY is not the key it was sealed with");
  }
  return sm4Ctr(keys.cipher, counter, sealed).toString("utf8");
}
