import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sm3 } from "@/lib/platform/crypto";
import { s3Store } from "@/lib/platform/storage/s3";
import { findFreePort } from "../../scripts/setup/ports.mjs";
import { openObjectStore } from "./object-store";

const folder = mkdtempSync(path.join(tmpdir(), "tongban-store-"));
let store: Awaited<ReturnType<typeof openObjectStore>>;
let endpoint = "";
beforeAll(async () => {
  const port = await findFreePort();
  endpoint = `http://127.0.0.1:${port}`;
  store = await openObjectStore(port, folder, { access: "a", secret: "s/+", region: "us-east-1" });
});
afterAll(async () => {
  await store?.close();
  rmSync(folder, { recursive: true });
});

const client = (change: { secretKey?: string; region?: string } = {}) =>
  s3Store({ endpoint, bucket: "files", region: "us-east-1", accessKey: "a", secretKey: "s/+", ...change });

test("the product keeps a file there under its digest, and finds what it kept", async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const digest = sm3(bytes);
  expect(await client().get(digest)).toBeNull();
  await client().put(digest, bytes);
  expect(await client().get(digest)).toEqual(bytes);
  expect(new Uint8Array(readFileSync(path.join(folder, "files", digest.slice(0, 2), digest)))).toEqual(bytes);
});

test("whoever signs with another secret or for another region is refused", async () => {
  const digest = sm3(new Uint8Array([9]));
  for (const wrong of [{ secretKey: "x" }, { region: "elsewhere" }])
    await expect(client(wrong).put(digest, new Uint8Array([9]))).rejects.toThrow("403");
  expect(await client().has(digest)).toBe(false);
});
