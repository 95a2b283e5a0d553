import { createHash } from "node:crypto";
import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from "@cantoo/pdf-lib";
import { compactInstant } from "@/lib/platform/clock";
import { departmentSigner, rootAuthority } from "./authority";
import type { Name } from "./certificate";
import { signDigest } from "./cms";

/** Room for the signature: two certificates and an RSA-2048 signature take about 2,500 bytes. */
const ROOM = 4096;
const HOLE = "0".repeat(2 * ROOM);
const STAR = "**********";

export type SignWish = { reason: string; department: Name; at: Date };

/** The document with an empty signature field. The field shows nothing: the seal is part of the page. */
async function withField(bytes: Uint8Array, wish: SignWish): Promise<Buffer> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = document;
  const range = PDFArray.withContext(context);
  range.push(PDFNumber.of(0));
  for (let i = 0; i < 3; i++) range.push(PDFName.of(STAR));
  const signature = context.register(
    context.obj({
      Type: "Sig",
      Filter: "Adobe.PPKLite",
      SubFilter: "ETSI.CAdES.detached",
      ByteRange: range,
      Contents: PDFHexString.of(HOLE),
      Name: PDFHexString.fromText(wish.department.name),
      Reason: PDFHexString.fromText(wish.reason),
      M: PDFString.of(`D:${compactInstant(wish.at)}+08'00'`),
    }),
  );
  const page = document.getPage(0);
  const field = context.register(
    context.obj({
      Type: "Annot",
      Subtype: "Widget",
      FT: "Sig",
      T: PDFHexString.fromText("签名"),
      V: signature,
      Rect: [0, 0, 0, 0],
      // Print and locked.
      F: 132,
      P: page.ref,
    }),
  );
  page.node.addAnnot(field);
  // Signatures exist; the file may only be added to (ISO 32000-1 table 219).
  catalog.set(PDFName.of("AcroForm"), context.register(context.obj({ SigFlags: 3, Fields: [field] })));
  return Buffer.from(await document.save({ useObjectStreams: false, updateFieldAppearances: false }));
}

/** Signs a PDF made by this room in the name of a department: PAdES baseline B (ETSI EN 319 142-1), valid in `pdfsig`
 *  with the root of `rootCertificatePem`. `at` is written as the time of signing. Throws when the file cannot be read. */
export async function signPdf(bytes: Uint8Array, wish: SignWish): Promise<Uint8Array> {
  const [signer, root, file] = await Promise.all([
    departmentSigner(wish.department),
    rootAuthority(),
    withField(bytes, wish),
  ]);
  const hole = file.indexOf(`<${HOLE}>`);
  const after = hole + HOLE.length + 2;
  const placeholder = `[ 0 /${STAR} /${STAR} /${STAR} ]`;
  const rangeAt = file.lastIndexOf(placeholder);
  if (hole < 0 || rangeAt < 0) throw new Error("the place for the signature was not found");
  file.write(`[ 0 ${hole} ${after} ${file.length - after} ]`.padEnd(placeholder.length), rangeAt, "latin1");
  const digest = createHash("sha256").update(file.subarray(0, hole)).update(file.subarray(after)).digest();
  const signature = signDigest(digest, signer, root.certificate).toString("hex");
  if (signature.length > HOLE.length) throw new Error("the signature does not fit");
  file.write(signature, hole + 1, "latin1");
  return new Uint8Array(file);
}
