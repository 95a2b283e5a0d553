/** Writing DER (X.690), the few types that certificates and signatures need. Reading foreign bytes is left to asn1js. */

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const hex = length.toString(16);
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, "hex");
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

const tlv = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
};

export const sequence = (...parts: Uint8Array[]) => tlv(0x30, ...parts);
/** SET OF: its members in the order of their encodings. */
export const setOf = (...parts: Uint8Array[]) => tlv(0x31, ...inOrder(parts));
export const inOrder = (parts: Uint8Array[]) => [...parts].sort(Buffer.compare);
/** [n] around whole elements: constructed, explicit or implicit over a SET. */
export const tagged = (n: number, ...parts: Uint8Array[]) => tlv(0xa0 | n, ...parts);
/** [n] IMPLICIT over an octet string. */
export const taggedOctets = (n: number, bytes: Uint8Array) => tlv(0x80 | n, bytes);
export const octets = (bytes: Uint8Array) => tlv(0x04, bytes);
export const bits = (bytes: Uint8Array, unused = 0) => tlv(0x03, Buffer.from([unused]), bytes);
export const utf8 = (text: string) => tlv(0x0c, Buffer.from(text, "utf8"));
export const printable = (text: string) => tlv(0x13, Buffer.from(text, "latin1"));
export const nothing = () => tlv(0x05);
export const yes = () => tlv(0x01, Buffer.from([0xff]));
/** A whole number that is not negative, most significant byte first. */
export const integer = (bytes: Uint8Array) =>
  tlv(0x02, (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
/** UTCTime: years 1950 to 2049. */
export const utcTime = (at: Date) =>
  tlv(0x17, Buffer.from(at.toISOString().replace(/^..(..)-(..)-(..)T(..):(..):(..).*$/, "$1$2$3$4$5$6Z")));

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc & 0x7f];
    for (let left = arc >>> 7; left > 0; left >>>= 7) groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return tlv(0x06, Buffer.from(bytes));
}
