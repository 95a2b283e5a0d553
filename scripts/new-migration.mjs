import "./setup/node-version.mjs";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { provideServer } from "./setup/embedded.mjs";
import { checkout, placeFor } from "./setup/place.mjs";
import { schemaDrift } from "./setup/schema-drift.mjs";
import { runCommand, SetupProblem } from "./setup/stop-stack.mjs";

/**
 * Writes prisma/migrations/<time>_<name>/migration.sql with what the data model has and the migrations do not yet have.
 *   node scripts/new-migration.mjs add-licences           nothing is written when there is no difference
 *   node scripts/new-migration.mjs add-partitions --empty an empty file for SQL written by hand
 */
await runCommand(async () => {
  const name = process.argv[2] ?? "";
  if (!/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/.test(name)) {
    throw new SetupProblem("Give the migration a name in small letters: node scripts/new-migration.mjs add-licences");
  }
  const { adminUrl } = await provideServer(placeFor("dev"), { durable: false });
  const sql = process.argv.includes("--empty") ? "-- written by hand" : await schemaDrift(adminUrl);
  if (sql === "") {
    console.log("The migrations already lead to the data model: nothing to write.");
    return 0;
  }
  const folder = path.join(checkout, "prisma", "migrations");
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join(folder, `${time}_${name.replaceAll("-", "_")}`, "migration.sql");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${sql}\n`);
  const lockfile = path.join(folder, "migration_lock.toml");
  if (!existsSync(lockfile)) writeFileSync(lockfile, 'provider = "postgresql"\n');
  console.log(path.relative(checkout, file));
  return 0;
});
