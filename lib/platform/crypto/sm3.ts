import { createHash, createHmac } from "node:crypto";

/** SM3 (GB/T 32905-2016) of bytes or of a text in UTF-8, in lower-case hex (64 characters). */
export function sm3(data: string | Uint8Array): string {
  return createHash("sm3").update(data).digest("hex");
}

/** HMAC-SM3 (GB/T 15852.2), 32 bytes. */
export function hmacSm3(key: Uint8Array, ...parts: (string | Uint8Array)[]): Buffer {
  const mac = createHmac("sm3", key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}
