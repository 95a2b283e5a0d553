import { createHash, createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Who may ask an S3-compatible store. */
export type StoreKeys = { access: string; secret: string; region: string };

const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest();
const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");

/**
 * AWS Signature Version 4 as its specification tells a server to check it, written from the specification and not from the
 * client: only what the Authorization header names is trusted, and the body must be the one that was signed.
 */
export function isSignedForS3({ headers, method, url = "" }: IncomingMessage, body: Buffer, keys: StoreKeys): boolean {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? "",
    );
  if (!parts) return false;
  const [, access, day = "", region = "", names = "", signature] = parts;
  const stamp = String(headers["x-amz-date"]);
  const content = sha256(body);
  if (access !== keys.access || region !== keys.region || !stamp.startsWith(day)) return false;
  if (headers["x-amz-content-sha256"] !== content || !names.split(";").includes("host")) return false;
  const { pathname, searchParams } = new URL(url, "http://store");
  const lines = names.split(";").map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = `${method}\n${pathname}\n${searchParams}\n${lines.join("")}\n${names}\n${content}`;
  const text = `AWS4-HMAC-SHA256\n${stamp}\n${day}/${region}/s3/aws4_request\n${sha256(canonical)}`;
  const key = [region, "s3", "aws4_request"].reduce<Buffer>(hmac, hmac(`AWS4${keys.secret}`, day));
  return hmac(key, text).toString("hex") === signature;
}
