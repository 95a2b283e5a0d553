import { fromBER, OctetString } from "asn1js";
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from "pkijs";
import { ids } from "./cms";

export type ReadSignature = { certificate: Buffer; notBefore: Date; notAfter: Date; digest: Buffer; signature: Buffer };

/** The parts of a CMS signature made by anyone: the signer's certificate, the digest it names, the signature value.
 *  Undefined when the bytes are no such thing. Nothing is checked here. */
export function readSignedData(bytes: Buffer): ReadSignature | undefined {
  try {
    const parsed = fromBER(bytes);
    if (parsed.offset < 0) return undefined;
    const signed = new SignedData({ schema: new ContentInfo({ schema: parsed.result }).content });
    const [info] = signed.signerInfos;
    const sid = info?.sid;
    const certificate = signed.certificates?.find(
      (one): one is Certificate =>
        one instanceof Certificate &&
        sid instanceof IssuerAndSerialNumber &&
        one.serialNumber.isEqual(sid.serialNumber),
    );
    const value: unknown = info?.signedAttrs?.attributes.find((one) => one.type === ids.messageDigest)?.values[0];
    if (!info || !certificate || !(value instanceof OctetString)) return undefined;
    return {
      certificate: Buffer.from(certificate.toSchema().toBER()),
      notBefore: certificate.notBefore.value,
      notAfter: certificate.notAfter.value,
      digest: Buffer.from(value.valueBlock.valueHexView),
      signature: Buffer.from(info.signature.valueBlock.valueHexView),
    };
  } catch {
    // asn1js and pkijs throw for bytes that are not what they seem.
    return undefined;
  }
}
