import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cloneDatabase, dropDatabase, hasDatabase, listDatabases, renameDatabase, urlOf } from "../setup/databases.mjs";
import { fingerprintOf } from "../setup/fingerprint.mjs";
import { checkout } from "../setup/place.mjs";
import { runNode } from "../setup/run.mjs";
import { applyMigrations } from "../setup/schema-engine.mjs";
import { SetupProblem } from "../setup/stop-stack.mjs";

/**
 * The city of a size, loaded once and kept; migrations that came since are applied. It is as of the day it was loaded, what
 * a run needs of its own day is added by the run. Made in a database of another name, so that a city that is there is whole.
 * @param {string} adminUrl @param {{ size: "slice" | "small" | "city", cases: number, people: number }} wanted @param {{ base: string, env: import("../setup/spawn-tethered.mjs").Environment,
 *   stack: import("../setup/stop-stack.mjs").StopStack }} options
 */
export async function ensureCity(adminUrl, { size, cases, people }, { base, env, stack }) {
  const skip = (/** @type {string} */ file) => file.endsWith(".test.ts") || file.endsWith("add-starts.ts");
  const print = fingerprintOf(checkout, ["bench/city"], { skip, also: [String(cases)] }).slice(0, 8);
  const name = `city_${size}_${print}`;
  const note = path.join(base, `${name}.json`);
  if (!(await hasDatabase(adminUrl, name))) {
    for (const old of await listDatabases(adminUrl))
      if (old.startsWith(`city_${size}_`)) await dropDatabase(adminUrl, old);
    const unfinished = `${name}_unfinished`;
    await cloneDatabase(adminUrl, unfinished, "tongban");
    console.log(`  loading a city of ${cases} cases and ${people} people`);
    const begun = performance.now();
    const args = ["--import", "tsx", "bench/load.ts", String(cases), String(people)];
    const loaded = await runNode(args, {
      stack,
      env: { ...env, DATABASE_URL: urlOf(adminUrl, unfinished) },
      show: true,
    });
    if (loaded.code !== 0) throw new SetupProblem("The city could not be loaded.");
    writeFileSync(note, String(Math.round((performance.now() - begun) / 1_000)));
    await renameDatabase(adminUrl, unfinished, name);
  }
  await applyMigrations(urlOf(adminUrl, name));
  return { name, seconds: existsSync(note) ? Number(readFileSync(note, "utf8")) : null };
}
