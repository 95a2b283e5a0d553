import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { compareRelease, writeManifest } from "./manifest";
import { keepReleaseState, releaseState } from "./state";
import { watchRelease } from "./watch";

let root = "";
const put = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), "release-"));
  put(".next/static/chunks/a-1f.js", "const fee = 100;\n");
  put(".next/server/app/page.js", "page");
  put(".next/cache/x", "of the moment");
  put("lib/worker/main.ts", "work");
  put("lib/worker/main.test.ts", "test");
  put("public/icon.svg", "<svg/>");
  put("prisma/migrations/1/migration.sql", "create table one ();");
  expect(await writeManifest(root, ".next")).toBe(5);
});
afterEach(() => rmSync(root, { recursive: true }));

test("what was not touched differs in nothing, whatever the framework keeps beside it", async () => {
  put(".next/cache/y", "new");
  put("lib/worker/main.test.ts", "another test");
  expect(await compareRelease(root, ".next")).toEqual({ files: 5, changes: [] });
});

test("one changed byte of a built file, a missing migration and an added asset are named", async () => {
  const file = path.join(root, ".next/static/chunks/a-1f.js");
  const bytes = readFileSync(file);
  bytes[12] = "9".charCodeAt(0);
  writeFileSync(file, bytes);
  rmSync(path.join(root, "prisma/migrations/1/migration.sql"));
  put("public/free-money.html", "<script>");
  expect((await compareRelease(root, ".next"))?.changes).toEqual([
    { file: ".next/static/chunks/a-1f.js", change: "changed" },
    { file: "prisma/migrations/1/migration.sql", change: "missing" },
    { file: "public/free-money.html", change: "added" },
  ]);
});

test("the running process finds it by itself and keeps it for the page", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval"] });
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  try {
    keepReleaseState(null);
    watchRelease(root, ".next");
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.waitFor(() => expect(releaseState()).toMatchObject({ files: 5, changes: [] }), { timeout: 20_000 });
    put("lib/worker/main.ts", "mine");
    await vi.advanceTimersByTimeAsync(3_600_000);
    await vi.waitFor(
      () => expect(releaseState()?.changes).toEqual([{ file: "lib/worker/main.ts", change: "changed" }]),
      { timeout: 20_000 },
    );
    expect(lines.join("")).toContain('"file":"lib/worker/main.ts"');
  } finally {
    write.mockRestore();
    vi.useRealTimers();
  }
});

test("a folder without a release says so, and the command ends with 2", async () => {
  expect(await compareRelease(root, ".nothing")).toBeNull();
  const command = path.resolve(import.meta.dirname, "release-command.ts");
  const run = () =>
    execFileSync(process.execPath, ["--import", "tsx", command, "verify", ".nothing"], { stdio: "pipe" });
  expect(run).toThrow(expect.objectContaining({ status: 2 }));
});
