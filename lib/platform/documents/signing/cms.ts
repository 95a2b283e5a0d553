import { createHash, sign, X509Certificate } from "node:crypto";
import { fromBER, Integer, Sequence } from "asn1js";
import type { Signer } from "./authority";
import { inOrder, integer, nothing, octets, oid, sequence, setOf, tagged } from "./der";

export const ids = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
} as const;

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
const sha256Algorithm = sequence(oid("2.16.840.1.101.3.4.2.1"), nothing());
const rsaAlgorithm = sequence(oid("1.2.840.113549.1.1.1"), nothing());
const attribute = (type: string, value: Uint8Array) => sequence(oid(type), setOf(value));

/** The attributes that are signed: what was signed, and by which certificate (ESS signing-certificate-v2, RFC 5035). */
function attributesOf(digest: Uint8Array, certificate: Uint8Array): Buffer[] {
  return [
    attribute(ids.contentType, oid(ids.data)),
    attribute(ids.messageDigest, octets(digest)),
    attribute(ids.signingCertificateV2, sequence(sequence(sequence(octets(sha256(certificate)))))),
  ];
}

/** Issuer and serial number of a certificate, as they stand in it. */
function issuerAndSerial(certificate: Uint8Array): Buffer {
  const parsed = fromBER(certificate).result;
  const body = parsed instanceof Sequence ? parsed.valueBlock.value[0] : undefined;
  const parts = body instanceof Sequence ? body.valueBlock.value : [];
  const [, serial, , issuer] = parts;
  if (!(serial instanceof Integer) || !issuer) throw new Error("not a certificate");
  return sequence(Buffer.from(issuer.toBER()), Buffer.from(serial.toBER()));
}

/** The bytes over which the signature is made. */
export const signedBytes = (digest: Uint8Array, certificate: Uint8Array) => setOf(...attributesOf(digest, certificate));

/** SignedData (RFC 5652) without content. There is exactly one encoding for given parts: the verifier makes it again
 *  from what it read and compares, so that no byte outside the signed attributes can be changed either. */
export function encodeSignedData(of: {
  digest: Uint8Array;
  signature: Uint8Array;
  certificate: Uint8Array;
  root: Uint8Array;
}): Buffer {
  const one = integer(Buffer.from([1]));
  const signerInfo = sequence(
    one,
    issuerAndSerial(of.certificate),
    sha256Algorithm,
    tagged(0, ...inOrder(attributesOf(of.digest, of.certificate))),
    rsaAlgorithm,
    octets(of.signature),
  );
  const signedData = sequence(
    one,
    setOf(sha256Algorithm),
    sequence(oid(ids.data)),
    tagged(0, ...inOrder([of.certificate, of.root])),
    setOf(signerInfo),
  );
  return sequence(oid(ids.signedData), tagged(0, signedData));
}

/** A detached CAdES signature of a document with this SHA-256 digest. */
export function signDigest(digest: Uint8Array, signer: Signer, root: Uint8Array): Buffer {
  const signature = sign("sha256", signedBytes(digest, signer.certificate), signer.key);
  return encodeSignedData({ digest, signature, certificate: signer.certificate, root });
}

/** Whether `certificate` was issued by `root` itself and may not issue others. False for bytes that are no certificate. */
export function isIssuedBy(certificate: Uint8Array, root: Uint8Array): boolean {
  const issuer = new X509Certificate(root);
  try {
    const leaf = new X509Certificate(certificate);
    return !leaf.ca && leaf.checkIssued(issuer) && leaf.verify(issuer.publicKey);
  } catch {
    return false;
  }
}
