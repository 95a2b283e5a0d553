import { createHash, timingSafeEqual, verify, X509Certificate } from "node:crypto";
import { rootAuthority } from "./authority";
import { encodeSignedData, isIssuedBy, signedBytes } from "./cms";
import { type ReadSignature, readSignedData } from "./read-signed-data";
import { type SignatureSpot, signatureSpots } from "./signature-spots";

export type PdfVerdict = {
  /** valid: signed by a body of this city and unchanged · changed: was signed, is no longer what was signed ·
   *  foreign: signed, but not by a body of this city · unsigned. */
  verdict: "valid" | "changed" | "unsigned" | "foreign";
  /** Name and code of the body in the certificate; only when the certificate is from our root. */
  signer?: { name: string; code?: string };
  /** As written in the signature; only when what it covers is unchanged. */
  signedAt?: Date;
  reason?: string;
  /** Nothing stands in the file beside what was signed. False with `changed`: something was added afterwards. */
  coversWhole: boolean;
};

const root = async () => (await rootAuthority()).certificate;

/** Signed over these very bytes, encoded as we encode. */
function isIntact(file: Buffer, spot: SignatureSpot, read: ReadSignature, ours: Buffer): boolean {
  const digest = createHash("sha256")
    .update(file.subarray(0, spot.hole))
    .update(file.subarray(spot.after, spot.end))
    .digest();
  if (digest.length !== read.digest.length || !timingSafeEqual(digest, read.digest)) return false;
  const key = new X509Certificate(read.certificate).publicKey;
  if (!verify("sha256", signedBytes(digest, read.certificate), key, read.signature)) return false;
  const again = encodeSignedData({ digest, signature: read.signature, certificate: read.certificate, root: ours });
  return (
    again.equals(spot.contents.subarray(0, again.length)) &&
    spot.contents.subarray(again.length).every((byte) => byte === 0)
  );
}

function subjectOf(certificate: Uint8Array): { name: string; code?: string } {
  const lines = new X509Certificate(certificate).toLegacyObject().subject;
  const code: unknown = Reflect.get(lines, "serialNumber");
  return { name: String(lines.CN), ...(typeof code === "string" ? { code } : {}) };
}

function judge(file: Buffer, spot: SignatureSpot, ours: Buffer): PdfVerdict {
  const coversWhole = spot.end === file.length;
  const read = readSignedData(spot.contents);
  // Rubbish where a signature should be: it may have been ours.
  if (!read) return { verdict: "changed", coversWhole };
  if (!isIssuedBy(read.certificate, ours)) return { verdict: "foreign", coversWhole };
  const signer = subjectOf(read.certificate);
  if (!isIntact(file, spot, read, ours)) return { verdict: "changed", signer, coversWhole };
  const { signedAt, reason } = spot;
  const inDate = signedAt !== undefined && signedAt >= read.notBefore && signedAt <= read.notAfter;
  const facts = { signer, ...(signedAt ? { signedAt } : {}), ...(reason ? { reason } : {}), coversWhole };
  return { verdict: coversWhole && inDate ? "valid" : "changed", ...facts };
}

const worth = { valid: 3, changed: 2, foreign: 1, unsigned: 0 } as const;

/** Says whether a PDF is what a body of this city signed. Never throws for what is in the file, and its time grows only
 *  with the size of the file: the PDF is not parsed, because a signature that covers every byte needs no parsing. */
export async function verifyPdf(bytes: Uint8Array): Promise<PdfVerdict> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ours = await root();
  const { spots, traces } = signatureSpots(file);
  const judged = spots.map((spot) => judge(file, spot, ours)).sort((a, b) => worth[b.verdict] - worth[a.verdict]);
  const [best] = judged;
  if (best) return best;
  return { verdict: traces ? "changed" : "unsigned", coversWhole: false };
}
