import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sm3 } from "../crypto";
import { localStore } from "./local";

const folder = mkdtempSync(path.join(tmpdir(), "tongban-store-"));
const small = path.join(folder, "small");
let mounted = false;

beforeAll(() => {
  spawnSync("mkdir", [small]);
  mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", small]).status === 0;
});
afterAll(() => {
  if (mounted) spawnSync("umount", [small]);
  rmSync(folder, { recursive: true, force: true });
});

const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && one.name !== "ballast");
const bytes = new Uint8Array(100 * 1024).fill(7);
const digest = sm3(bytes);

test("a full disk takes nothing and keeps no half of it; with room again the same file goes in", async () => {
  // A disk that can really be full needs root; elsewhere a path below a device refuses in the same place.
  const root = mounted ? small : "/dev/full/files";
  const store = localStore(root);
  const ballast = path.join(small, "ballast");
  if (mounted) writeFileSync(ballast, new Uint8Array(200 * 1024));
  await expect(store.put(digest, bytes)).rejects.toMatchObject({ code: mounted ? "ENOSPC" : "ENOTDIR" });
  expect(await store.has(digest)).toBe(false);
  if (!mounted) return;
  expect(filesIn(small)).toEqual([]);
  rmSync(ballast);
  await store.put(digest, bytes);
  expect(sm3((await store.get(digest)) ?? new Uint8Array())).toBe(digest);
});

test("written many times at once it is one whole file, and nothing is left beside it", async () => {
  const root = path.join(folder, "many");
  const store = localStore(root);
  await Promise.all(Array.from({ length: 8 }, () => store.put(digest, bytes)));
  expect(filesIn(root).map((one) => one.name)).toEqual([digest]);
  expect(sm3((await store.get(digest)) ?? new Uint8Array())).toBe(digest);
  expect(await store.get(sm3("another"))).toBeNull();
});
