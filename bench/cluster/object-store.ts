import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import path from "node:path";

export type StoreKeys = { access: string; secret: string; region: string };
const hmac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest();
const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");

/**
 * A stand-in for an S3-compatible store: the verbs the product uses (PUT, GET, HEAD, path style), signatures checked (AWS
 * Signature Version 4), objects as files below `folder`. Debian 12 has no such server; in service it is Ceph's gateway, MinIO
 * or what the city's cloud has.
 */
export async function openObjectStore(
  port: number,
  folder: string,
  keys: StoreKeys,
): Promise<{ close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    const key = /^\/(files\/[\w./-]+)$/.exec(request.url ?? "")?.[1];
    if (!isSigned(request, body, keys)) return void response.writeHead(403).end();
    if (!key || key.includes("..")) return void response.writeHead(404).end();
    const file = path.join(folder, key);
    if (request.method === "PUT") {
      await mkdir(path.dirname(file), { recursive: true });
      const aside = `${file}.${process.hrtime.bigint()}`;
      await writeFile(aside, body, { flush: true });
      await rename(aside, file);
      return void response.writeHead(200).end();
    }
    if (!existsSync(file)) return void response.writeHead(404).end();
    const found = readFileSync(file);
    response.writeHead(200, { "content-length": found.byteLength }).end(request.method === "HEAD" ? undefined : found);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isSigned({ headers, method, url = "" }: IncomingMessage, body: Buffer, keys: StoreKeys): boolean {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? "",
    );
  const [, access, day = "", region = "", names = "", signature = ""] = parts ?? [];
  const content = sha256(body);
  if (access !== keys.access || region !== keys.region || headers["x-amz-content-sha256"] !== content) return false;
  const lines = names.split(";").map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = `${method}\n${url}\n\n${lines.join("")}\n${names}\n${content}`;
  const text = `AWS4-HMAC-SHA256\n${headers["x-amz-date"]}\n${day}/${region}/s3/aws4_request\n${sha256(canonical)}`;
  const key = [region, "s3", "aws4_request"].reduce<Buffer>(hmac, hmac(`AWS4${keys.secret}`, day));
  return timingSafeEqual(hmac(key, text), Buffer.from(signature, "hex"));
}
