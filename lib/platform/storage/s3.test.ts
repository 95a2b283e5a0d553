import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { isSignedForS3 } from "@/prisma/seed/factories/is-signed-for-s3";
import { sm3 } from "../crypto";
import { s3Store } from "./s3";

const keys = { accessKey: "test-access", secretKey: "test-secret/with+signs", region: "cn-test-1" };
const signing = { access: keys.accessKey, secret: keys.secretKey, region: keys.region };
const objects = new Map<string, Buffer>();
const log: string[] = [];
/** What the server does to the next requests instead of serving them. */
let fault: "error" | "cut" | "rubbish" | null = null;
let server: Server;
let endpoint = "";

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    log.push(`${request.method} ${request.url}`);
    if (fault === "cut") return void request.socket.destroy();
    if (fault === "error") return void response.writeHead(503).end("<Error><Code>SlowDown</Code></Error>");
    if (!isSignedForS3(request, body, signing))
      return void response.writeHead(403).end("<Error><Code>SignatureDoesNotMatch</Code></Error>");
    const key = request.url ?? "";
    if (!key.startsWith("/files/")) return void response.writeHead(404).end("<Error><Code>NoSuchBucket</Code></Error>");
    if (request.method === "PUT") {
      objects.set(key, body);
      return void response.writeHead(200, { etag: '"x"' }).end();
    }
    const found = objects.get(key);
    if (!found) return void response.writeHead(404).end("<Error><Code>NoSuchKey</Code></Error>");
    if (fault === "rubbish") return void response.writeHead(302, { location: "ftp://nowhere" }).end();
    response.writeHead(200, { "content-length": found.byteLength }).end(request.method === "HEAD" ? undefined : found);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
afterEach(() => {
  fault = null;
  objects.clear();
  log.length = 0;
});

const storeWith = (settings: Partial<typeof keys & { bucket: string; endpoint: string }> = {}) =>
  s3Store({ endpoint, bucket: "files", ...keys, ...settings });
const bytes = new Uint8Array(300_000).map((_, i) => i % 251);
const digest = sm3(bytes);

test("what is put is there and comes back byte for byte, under its digest", async () => {
  const store = storeWith();
  expect(await store.has(digest)).toBe(false);
  await store.put(digest, bytes);
  expect(await store.has(digest)).toBe(true);
  expect(sm3((await store.get(digest)) ?? new Uint8Array())).toBe(digest);
  expect([...objects.keys()]).toEqual([`/files/${digest.slice(0, 2)}/${digest}`]);
});

test("a file that is not there is null, not an error", async () => {
  expect(await storeWith().get(digest)).toBeNull();
  expect(await storeWith().has(digest)).toBe(false);
});

test("an empty file is a file", async () => {
  const empty = new Uint8Array();
  await storeWith().put(sm3(empty), empty);
  expect(await storeWith().get(sm3(empty))).toEqual(empty);
});

test("a slash at the end of the address changes nothing", async () => {
  await storeWith({ endpoint: `${endpoint}/` }).put(digest, bytes);
  expect(await storeWith().has(digest)).toBe(true);
});

test.each([
  ["a wrong secret", { secretKey: "another" }],
  ["a wrong access key", { accessKey: "another" }],
  ["another region", { region: "elsewhere" }],
])("%s keeps nothing and says so", async (_, settings) => {
  await expect(storeWith(settings).put(digest, bytes)).rejects.toThrow("403");
  await expect(storeWith(settings).get(digest)).rejects.toThrow("403");
  expect(objects.size).toBe(0);
});

test("a bucket that does not exist refuses what is put", async () => {
  await expect(storeWith({ bucket: "missing" }).put(digest, bytes)).rejects.toThrow("404");
});

test.each(["error", "cut", "rubbish"] as const)(
  "a store that answers with %s is never taken for a missing file",
  async (kind) => {
    const store = storeWith();
    await store.put(digest, bytes);
    fault = kind;
    await expect(store.get(digest)).rejects.toThrow();
    await expect(store.has(digest)).rejects.toThrow();
  },
);

test("a store nobody listens at fails", async () => {
  await expect(storeWith({ endpoint: "http://127.0.0.1:9" }).put(digest, bytes)).rejects.toThrow();
});

test("the product keeps a file once, finds it, and refuses with words while the store is broken", async () => {
  Object.assign(process.env, {
    DATABASE_URL: "postgresql://nobody@127.0.0.1/none",
    TONGBAN_DATA: "/nowhere",
    TONGBAN_KEY: "5a".repeat(32),
    NEXTAUTH_SECRET: "a secret of the tests",
    S3_ENDPOINT: endpoint,
    S3_BUCKET: "files",
    S3_REGION: keys.region,
    S3_ACCESS_KEY: keys.accessKey,
    S3_SECRET_KEY: keys.secretKey,
  });
  const { keepFile, readFileByDigest, readKeptFile } = await import(".");
  expect(await keepFile(bytes)).toBe(digest);
  expect(await keepFile(bytes)).toBe(digest);
  expect(log.filter((line) => line.startsWith("PUT"))).toHaveLength(1);
  expect(sm3((await readFileByDigest(digest)) ?? new Uint8Array())).toBe(digest);
  expect(await readFileByDigest(sm3("another"))).toBeNull();
  await expect(readKeptFile(sm3("another"))).rejects.toMatchObject({ code: "storage/damaged", status: 503 });
  for (const [key, whole] of objects) objects.set(key, Buffer.concat([whole, Buffer.from([0])]));
  await expect(readFileByDigest(digest)).rejects.toMatchObject({ code: "storage/damaged", status: 503 });
  fault = "cut";
  await expect(keepFile(new Uint8Array([1]))).rejects.toMatchObject({ code: "storage/unavailable", status: 503 });
  await expect(readFileByDigest(digest)).rejects.toMatchObject({ code: "storage/unavailable", status: 503 });
});
