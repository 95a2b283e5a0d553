import { sm2 } from "sm-crypto-v2";

/** The user ID every Chinese tool assumes (GM/T 0009). Node's own SM2 signs with an empty one: never use it. */
const options = { hash: true, der: true, userId: "1234567812345678" };

/** Hex: private key 64 characters, public key 130 (04 ‖ x ‖ y). */
export type Sm2Key = { privateKey: string; publicKey: string };

/** A new SM2 key pair (GB/T 32918) from the system's secure random source. */
export function sm2GenerateKey(): Sm2Key {
  return sm2.generateKeyPairHex();
}

/** The public key of a private key. */
export function sm2PublicKey(privateKey: string): string {
  return sm2.getPublicKeyFromPrivateKey(privateKey);
}

const bytesOf = (message: string | Uint8Array) =>
  typeof message === "string" ? Buffer.from(message, "utf8") : message;

/** Signs a text (UTF-8) or bytes with SM2 and SM3; the signature is DER in hex, as openssl reads it. */
export function sm2Sign(message: string | Uint8Array, privateKey: string): string {
  return sm2.doSignature(bytesOf(message), privateKey, options);
}

/**
 * Whether a text is exactly one DER sequence of two positive integers in their shortest form. The library reads past
 * what follows the sequence, so that one signature could be written in many ways.
 */
function isStrictDer(signature: string): boolean {
  if (!/^([0-9a-fA-F]{2}){8,72}$/.test(signature)) return false;
  const bytes = Buffer.from(signature, "hex");
  const endOfInteger = (at: number) => {
    const [tag, length = 0, first = 0x80, second = 0] = bytes.subarray(at, at + 4);
    const shortest = first < 0x80 && !(first === 0 && length > 1 && second < 0x80);
    return tag === 2 && length > 0 && length <= 33 && shortest ? at + 2 + length : -1;
  };
  const middle = bytes[0] === 0x30 && bytes[1] === bytes.length - 2 ? endOfInteger(2) : -1;
  return middle > 0 && endOfInteger(middle) === bytes.length;
}

/** Whether an SM2 signature (DER, hex) belongs to the message and the public key. A malformed signature or key does not. */
export function sm2Verify(message: string | Uint8Array, signature: string, publicKey: string): boolean {
  if (!isStrictDer(signature)) return false;
  try {
    return sm2.doVerifySignature(bytesOf(message), signature, publicKey, options);
  } catch {
    return false;
  }
}

/** SubjectPublicKeyInfo of an uncompressed point on the curve sm2p256v1, up to the point. */
const spkiHead = "3059301306072a8648ce3d020106082a811ccf5501822d034200";

/** The public key in PEM, for third-party tools: `openssl dgst -sm3 -verify … -sigopt distid:1234567812345678`. */
export function sm2PublicKeyPem(publicKey: string): string {
  const base64 = Buffer.from(spkiHead + publicKey, "hex").toString("base64");
  return `-----BEGIN PUBLIC KEY-----\n${base64.replace(/.{64}/g, "$&\n")}\n-----END PUBLIC KEY-----\n`;
}
