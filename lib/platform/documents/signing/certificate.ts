import { createHash, createPublicKey, type KeyObject, randomBytes, sign } from "node:crypto";
import {
  bits,
  integer,
  nothing,
  octets,
  oid,
  printable,
  sequence,
  setOf,
  tagged,
  taggedOctets,
  utcTime,
  utf8,
  yes,
} from "./der";

/** Who a certificate names: `code` is the body's unified code (serialNumber, 2.5.4.5). */
export type Name = { name: string; code?: string };
export type Issuer = { name: Name; key: KeyObject };
type Wish = { subject: Name; publicKey: KeyObject; issuer: Issuer; authority: boolean; from: Date; until: Date };

const sha256WithRsa = sequence(oid("1.2.840.113549.1.1.11"), nothing());
const attribute = (type: string, value: Uint8Array) => setOf(sequence(oid(type), value));
const extension = (type: string, critical: boolean, value: Uint8Array) =>
  sequence(oid(type), ...(critical ? [yes()] : []), octets(value));

/** The DER of a name, as it stands in certificates and signatures. */
export const distinguishedName = ({ name, code }: Name) =>
  sequence(
    attribute("2.5.4.6", printable("CN")),
    attribute("2.5.4.10", utf8(name)),
    ...(code ? [attribute("2.5.4.5", printable(code.replace(/[^A-Za-z0-9 ]/g, "")))] : []),
    attribute("2.5.4.3", utf8(name)),
  );

const keyIdOf = (key: KeyObject) =>
  createHash("sha1")
    .update((key.type === "public" ? key : createPublicKey(key)).export({ type: "pkcs1", format: "der" }))
    .digest();

/** An X.509 v3 certificate (RFC 5280), SHA-256 with RSA. An authority may sign certificates, others only documents:
 *  digitalSignature and nonRepudiation, which is what 电子签名法 13 asks of a signature's maker. */
export function issueCertificate({ subject, publicKey, issuer, authority, from, until }: Wish): Buffer {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const usage = authority ? bits(Buffer.from([0x06]), 1) : bits(Buffer.from([0xc0]), 6);
  const body = sequence(
    tagged(0, integer(Buffer.from([2]))),
    integer(serial),
    sha256WithRsa,
    distinguishedName(issuer.name),
    sequence(utcTime(from), utcTime(until)),
    distinguishedName(subject),
    publicKey.export({ type: "spki", format: "der" }),
    tagged(
      3,
      sequence(
        extension("2.5.29.19", true, authority ? sequence(yes()) : sequence()),
        extension("2.5.29.15", true, usage),
        extension("2.5.29.14", false, octets(keyIdOf(publicKey))),
        extension("2.5.29.35", false, sequence(taggedOctets(0, keyIdOf(issuer.key)))),
      ),
    ),
  );
  return sequence(body, sha256WithRsa, bits(sign("sha256", body, issuer.key)));
}
