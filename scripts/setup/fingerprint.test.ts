import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprintOf, isDone, unlessDone } from "./fingerprint.mjs";

let root = "";
const put = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};
const print = () =>
  fingerprintOf(root, ["lib", "package.json", "absent"], { skip: (file) => file.endsWith(".test.ts") });

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "fingerprint "));
  put("package.json", "{}");
  put("lib/a.ts", "one");
  put("lib/deep/b.ts", "two");
});
afterEach(() => rmSync(root, { recursive: true }));

test("a fingerprint does not depend on times, on tests or on files that are no inputs", () => {
  const before = print();
  utimesSync(path.join(root, "lib/a.ts"), 1, 1);
  put("lib/a.test.ts", "changed");
  put("other.ts", "changed");
  expect(print()).toBe(before);
});

test.each([
  ["a changed file", () => put("lib/deep/b.ts", "three")],
  ["a new file", () => put("lib/c.ts", "")],
  ["a missing file", () => rmSync(path.join(root, "lib/a.ts"))],
  ["a file that appears where none was", () => put("absent", "")],
  [
    "text that moves from one file to the next",
    () => {
      put("lib/a.ts", "onetw");
      put("lib/deep/b.ts", "o");
    },
  ],
])("%s changes the fingerprint", (_, change) => {
  const before = print();
  change();
  expect(print()).not.toBe(before);
});

test("a stage is done once per input, again when its result was deleted, and not at all when it failed", async () => {
  const mark = path.join(root, "result", ".fingerprint");
  let runs = 0;
  const work = async () => {
    runs += 1;
  };
  expect(await unlessDone(mark, "a", work)).toBe(true);
  expect(await unlessDone(mark, "a", work)).toBe(false);
  rmSync(path.dirname(mark), { recursive: true });
  expect(await unlessDone(mark, "a", work)).toBe(true);
  await expect(unlessDone(mark, "b", () => Promise.reject(new Error("no disk")))).rejects.toThrow("no disk");
  expect(isDone(mark, "a")).toBe(false);
  expect(isDone(mark, "b")).toBe(false);
  expect(runs).toBe(2);
});
