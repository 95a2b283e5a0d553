import { instantFrom } from "@/lib/platform/clock";

/** A signature in a PDF: the signed bytes are [0, hole) and [after, end). */
export type SignatureSpot = {
  hole: number;
  after: number;
  end: number;
  contents: Buffer;
  signedAt?: Date;
  reason?: string;
};

/** More than any real file has; a file made to keep the verifier busy stops here. */
const MOST = 16;
const rangePattern =
  /\/ByteRange\s{0,9}\[\s{0,9}(\d{1,10})\s{1,9}(\d{1,10})\s{1,9}(\d{1,10})\s{1,9}(\d{1,10})\s{0,60}\]/g;
const tracePattern = /\/(ETSI\.CAdES|ETSI\.RFC3161|adbe\.(pkcs7|x509)|ByteRange)|\/Type\s{0,9}\/Sig\b/;

function textIn(hex: string): string {
  const bytes = Buffer.from(hex, "hex");
  return bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))
    ? bytes.subarray(2).swap16().toString("utf16le")
    : bytes.toString("latin1");
}

/** Reason and time of the dictionary around a byte range, in the form in which `signPdf` writes them. */
function wordsAround(file: Buffer, at: number, hole: number, after: number): { signedAt?: Date; reason?: string } {
  const before = file.subarray(Math.max(0, Math.min(at, hole) - 2000), hole).toString("latin1");
  const behind = file.subarray(after, after + 6000).toString("latin1");
  const own = before.slice(before.lastIndexOf(" obj") + 1) + behind.slice(0, Math.max(0, behind.indexOf("endobj")));
  const reason = /\/Reason\s{0,9}<([0-9A-Fa-f]{1,4000})>/.exec(own)?.[1];
  const time = /\/M\s{0,9}\(D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\+08'00'?\)/.exec(own);
  const [, year, month, day, hour, minute, second] = time ?? [];
  try {
    return {
      ...(reason ? { reason: textIn(reason) } : {}),
      ...(time ? { signedAt: instantFrom(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`) } : {}),
    };
  } catch {
    return {};
  }
}

/** Every byte range whose gap is exactly one string of hexadecimal digits in small letters. A gap that holds anything
 *  else could hide content from the signature, so it is no signature, only a trace of one. */
export function signatureSpots(file: Buffer): { spots: SignatureSpot[]; traces: boolean } {
  const text = file.toString("latin1");
  const spots: SignatureSpot[] = [];
  for (const match of text.matchAll(rangePattern)) {
    const [from = 0, hole = 0, after = 0, length = 0] = match.slice(1).map(Number);
    const end = after + length;
    if (spots.length >= MOST) break;
    if (from !== 0 || hole + 2 > after || end > file.length || after - hole > 200_000) continue;
    const gap = text.slice(hole, after);
    if (!/^<(?:[0-9a-f]{2})+>$/.test(gap)) continue;
    spots.push({
      hole,
      after,
      end,
      contents: Buffer.from(gap.slice(1, -1), "hex"),
      ...wordsAround(file, match.index, hole, after),
    });
  }
  return { spots, traces: tracePattern.test(text) };
}
