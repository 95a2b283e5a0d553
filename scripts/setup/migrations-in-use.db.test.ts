import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, dropDatabase, urlOf, withClient } from "./databases.mjs";
import { applyMigrations } from "./schema-engine.mjs";
import { LOCK_PATIENCE } from "./schema-engine-adapter.mjs";

const adminUrl = process.env.TEST_ADMIN_URL ?? "";
const name = "tongban_in_use";
const url = urlOf(adminUrl, name);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
  await dropDatabase(adminUrl, name);
  await createDatabase(adminUrl, name);
});
afterAll(() => dropDatabase(adminUrl, name));

const list = (...migrations: [string, string][]) => ({
  baseDir: "",
  lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
  shadowDbInitScript: "",
  migrationDirectories: migrations.map(([path, value]) => ({
    path,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } },
  })),
});

test("a migration that must wait for a reader holds nobody up, and is done when the reader is gone", async () => {
  const first: [string, string] = ["1_paper", "CREATE TABLE paper (id INT);"];
  expect(await applyMigrations(url, { migrationsList: list(first) })).toEqual(["1_paper"]);

  let reading = true;
  const reader = withClient(url, async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT * FROM paper");
    await pause(LOCK_PATIENCE * 2.2);
    reading = false;
    await client.query("COMMIT");
  });
  await pause(100);
  const waited: string[] = [];
  const migrating = applyMigrations(url, {
    migrationsList: list(
      first,
      ["2_column", "CREATE TABLE beside (id INT);\nALTER TABLE paper ADD COLUMN note TEXT;"],
      ["3_index", "-- beside the work\nCREATE INDEX CONCURRENTLY paper_note ON paper (note);"],
    ),
    onWait: (migration) => waited.push(migration),
  });
  let longest = 0;
  let written = 0;
  await withClient(url, async (client) => {
    while (reading) {
      const begun = performance.now();
      await client.query("INSERT INTO paper (id) VALUES (1)");
      written += 1;
      longest = Math.max(longest, performance.now() - begun);
      await pause(20);
    }
  });
  expect(await migrating).toEqual(["2_column", "3_index"]);
  await reader;
  expect(waited.length).toBeGreaterThan(0);
  expect(new Set(waited)).toEqual(new Set(["2_column"]));
  expect(written).toBeGreaterThan(5);
  expect(longest).toBeLessThan(LOCK_PATIENCE * 1.9);
  const { rows } = await withClient(url, (client) =>
    client.query("SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = 'paper_note'::regclass"),
  );
  expect(rows).toEqual([{ valid: true }]);
});

test("what is wrong in itself is not tried again", async () => {
  const waited: string[] = [];
  const wrong = list(["1_paper", "CREATE TABLE paper (id INT);"], ["4_wrong", "ALTER TABLE nothing ADD COLUMN a INT;"]);
  await expect(
    applyMigrations(url, { migrationsList: wrong, onWait: (migration) => waited.push(migration) }),
  ).rejects.toThrow(/relation "nothing" does not exist[\s\S]*4_wrong/);
  expect(waited).toEqual([]);
});
