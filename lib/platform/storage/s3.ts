import { createHash, createHmac } from "node:crypto";
import { now } from "../clock";
import type { Store } from "./store";

export type S3Settings = { endpoint: string; bucket: string; region: string; accessKey: string; secretKey: string };

const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest();

/** Signs one request (AWS Signature Version 4, path style): the three verbs used here need no more of the protocol. */
function signed(
  settings: S3Settings,
  method: string,
  key: string,
  body: Uint8Array,
): { url: string; headers: Record<string, string> } {
  const url = new URL(`${settings.endpoint.replace(/\/$/, "")}/${settings.bucket}/${key}`);
  const stamp = now()
    .toISOString()
    .replace(/[-:]|\.\d{3}/g, "");
  const day = stamp.slice(0, 8);
  const digest = sha256(body);
  const headers = { host: url.host, "x-amz-content-sha256": digest, "x-amz-date": stamp };
  const names = Object.keys(headers).sort();
  const canonical = [
    method,
    url.pathname,
    "",
    ...names.map((name) => `${name}:${headers[name as keyof typeof headers]}`),
    "",
    names.join(";"),
    digest,
  ].join("\n");
  const scope = `${day}/${settings.region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", stamp, scope, sha256(canonical)].join("\n");
  const signingKey = hmac(hmac(hmac(hmac(`AWS4${settings.secretKey}`, day), settings.region), "s3"), "aws4_request");
  const signature = createHmac("sha256", signingKey).update(text).digest("hex");
  const authorization = `AWS4-HMAC-SHA256 Credential=${settings.accessKey}/${scope}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return { url: url.href, headers: { ...headers, authorization } };
}

/** An S3-compatible object store. */
export function s3Store(settings: S3Settings): Store {
  const call = async (method: string, digest: string, body: Uint8Array = new Uint8Array()) => {
    const { url, headers } = signed(settings, method, `${digest.slice(0, 2)}/${digest}`, body);
    return fetch(url, {
      method,
      headers,
      body: method === "PUT" ? Buffer.from(body) : undefined,
      signal: AbortSignal.timeout(20_000),
    });
  };
  const expected = (response: Response, ...statuses: number[]) => {
    if (!statuses.includes(response.status)) throw new Error(`object store answered ${response.status}`);
    return response;
  };
  return {
    async probe() {
      // A key that only this question uses: the same object is written over each time.
      expected(await call("PUT", "probe", Buffer.from("can be written")), 200, 201, 204);
      return null;
    },
    async has(digest) {
      return expected(await call("HEAD", digest), 200, 404).status === 200;
    },
    async put(digest, bytes) {
      expected(await call("PUT", digest, bytes), 200, 201);
    },
    async get(digest) {
      const response = expected(await call("GET", digest), 200, 404);
      return response.status === 404 ? null : new Uint8Array(await response.arrayBuffer());
    },
  };
}
