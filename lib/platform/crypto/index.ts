/** The public door of cryptography (server only): the national algorithms, one key from the environment. */
export { canonicalJson } from "./canonical-json";
export { keyedHash } from "./keys";
export { merkleRoot } from "./merkle";
export {
  type Sm2Key,
  sm2GenerateKey,
  sm2PublicKey,
  sm2PublicKeyPem,
  sm2Sign,
  sm2Verify,
} from "./sm2";
export { hmacSm3, sm3 } from "./sm3";
export { sm4Decrypt, sm4Encrypt } from "./sm4";
