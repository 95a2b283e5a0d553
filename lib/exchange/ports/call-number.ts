import { randomInt } from "node:crypto";
import { compactInstant, now } from "@/lib/platform/clock";

/** No I, L, O, U: a call number is read out on the telephone (Crockford's base 32). */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The number of a call to an outside system, `EX-20261126-104218-7QK3`: Shanghai time to the second and four random
 * characters, so that processes which know nothing of each other draw different ones.
 */
export function drawCallNo(): string {
  const at = compactInstant(now());
  const tail = Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
  return `EX-${at.slice(0, 8)}-${at.slice(8)}-${tail}`;
}
