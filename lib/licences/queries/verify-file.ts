import { isoOf } from "@/lib/platform/clock";
import { sm3 } from "@/lib/platform/crypto";
import { verifyPdf } from "@/lib/platform/documents/signing/verify-pdf";
import type { Verification, VerifiedSignature } from "../contract";
import { claimedNumber } from "../model/claimed-number";
import { compareChanged } from "./compare-changed";
import { findByDigest, findByNumber } from "./registered";

/**
 * Anyone's question "is this file what was issued?". The very bytes in our registers: how that document stands. Signed by
 * a body of this city and altered: changed, with what it claims to be and, where it can be read, which lines differ. Everything else is unknown, also a good signature
 * under something the registers never had.
 */
export async function verifyFile(bytes: Uint8Array): Promise<Verification> {
  const [{ verdict, signer, signedAt, reason }, registered] = await Promise.all([
    verifyPdf(bytes),
    findByDigest(sm3(bytes)),
  ]);
  const signature: VerifiedSignature | null = signer
    ? { by: signer.name, code: signer.code ?? null, at: signedAt ? isoOf(signedAt) : null, reason: reason ?? null }
    : null;
  if (registered) return { verdict: registered.verdict, document: registered.document, signature };
  if (verdict !== "changed") return { verdict: "unknown", document: null, signature };
  const number = claimedNumber(bytes);
  const claimed = number ? await findByNumber(number) : null;
  if (!claimed) return { verdict: "changed", document: null, signature };
  const compared = await compareChanged(claimed.document.documentNo, bytes);
  return { verdict: "changed", document: claimed.document, signature, compared };
}
