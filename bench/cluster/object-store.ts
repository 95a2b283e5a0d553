import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { isSignedForS3, type StoreKeys } from "@/prisma/seed/factories/is-signed-for-s3";

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
    if (!isSignedForS3(request, body, keys)) return void response.writeHead(403).end();
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
