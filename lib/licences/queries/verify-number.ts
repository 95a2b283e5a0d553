import { isoOf } from "@/lib/platform/clock";
import type { Verification } from "../contract";
import { findByNumber } from "./registered";

/**
 * Anyone's question "is this number real?": what was signed, by whom, when, and how it stands today. Takes the number
 * as typed (spaces, hyphens, small letters); unknown and malformed are the same answer. The holder stays masked.
 */
export async function verifyNumber(typed: string): Promise<Verification> {
  const found = await findByNumber(typed);
  if (!found) return { verdict: "unknown", document: null, signature: null };
  const { verdict, document, signedAt } = found;
  const signature = { by: document.issuer.zh, code: null, at: isoOf(signedAt), reason: null };
  return { verdict, document, signature };
}
