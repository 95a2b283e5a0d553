import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { withClient } from "./databases.mjs";
import { readDatamodel, readMigrations } from "./migrations.mjs";
import { LOCK_PATIENCE, schemaEngineAdapter } from "./schema-engine-adapter.mjs";
import { SetupProblem } from "./stop-stack.mjs";

/**
 * Prisma's own schema engine as WebAssembly: the native one is a download that a machine with only the npm registry does
 * not get. It keeps `_prisma_migrations` as `prisma migrate deploy` does, so both agree.
 * @template T @param {string} url
 * @param {(engine: import("@prisma/schema-engine-wasm").SchemaEngine, refusal: () => import("pg").DatabaseError | undefined) => Promise<T>} work
 */
async function withEngine(url, work) {
  const { factory, refusal, close } = await schemaEngineAdapter(url);
  /** @type {[string, string][]} */
  const datamodels = readDatamodel().map(({ path: file, content }) => [file, content]);
  const { SchemaEngine } = await loadEngine();
  const engine = await SchemaEngine.new({ datamodels }, () => {}, factory);
  try {
    return await work(engine, refusal);
  } catch (error) {
    // The engine knows which migration it was, PostgreSQL why.
    throw new SetupProblem(`The database schema: ${[refusal()?.message, describe(error)].filter(Boolean).join("\n")}`);
  } finally {
    engine.free();
    await close();
  }
}

/** What a migration is told when people have the table: it waited too long, or two waited for each other. */
const IN_USE = new Set(["55P03", "40P01"]);
const TRIES = 90;

/**
 * Applies the migrations that the database does not have yet, while people work in it: one that does not get its table at
 * once steps back with nothing done, lets everybody through, and tries again for some minutes. Gives their names.
 * @param {string} url
 * @param {{ migrationsList?: ReturnType<typeof readMigrations>, onWait?: (migration: string) => void }} [options]
 * @returns {Promise<string[]>}
 */
export async function applyMigrations(url, { migrationsList = readMigrations(), onWait } = {}) {
  if (migrationsList.migrationDirectories.length === 0) return [];
  const [filters, before] = [await filtersFor(url), await doneMigrations(url)];
  await withEngine(url, async (engine, refusal) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await engine.applyMigrations({ migrationsList, filters });
      } catch (error) {
        if (!IN_USE.has(refusal()?.code ?? "") || tries >= TRIES) throw error;
        const migrationName = await cutOffMigration(url);
        await engine.markMigrationRolledBack({ migrationName });
        onWait?.(migrationName);
        await new Promise((resolve) => setTimeout(resolve, LOCK_PATIENCE));
      }
    }
  });
  return (await doneMigrations(url)).filter((name) => !before.includes(name));
}

/** @param {string} url @returns {Promise<string[]>} in the order they were applied */
async function doneMigrations(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there");
    if (!rows[0].there) return [];
    const sql =
      "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY finished_at";
    return (await client.query(sql)).rows.map(({ name }) => name);
  });
}

/** The one that did not get its table. @param {string} url @returns {Promise<string>} */
async function cutOffMigration(url) {
  return withClient(url, async (client) => {
    const sql = `SELECT migration_name AS name FROM _prisma_migrations
      WHERE finished_at IS NULL AND rolled_back_at IS NULL ORDER BY started_at DESC LIMIT 1`;
    return (await client.query(sql)).rows[0]?.name ?? "";
  });
}

/** Names of applied migrations whose file was changed afterwards; the database has what they were before. @param {string} url
 *  @returns {Promise<string[]>} */
export async function editedMigrations(url) {
  const files = new Map(
    readMigrations().migrationDirectories.map((each) => [each.path, each.migrationFile.content.value]),
  );
  const known = await withClient(url, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there");
    if (!rows[0].there) return [];
    const sql = "SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL";
    return (await client.query(sql)).rows;
  });
  const digest = (/** @type {string} */ text) => createHash("sha256").update(text).digest("hex");
  return known.filter(({ name, checksum }) => digest(files.get(name) ?? "") !== checksum).map(({ name }) => name);
}

/** The SQL that leads from the database as it stands to the data model; empty when they agree. @param {string} url */
export async function sqlToDatamodel(url) {
  const filters = await filtersFor(url);
  const { stdout } = await withEngine(url, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files: readDatamodel(), configDir: "" },
      to: { tag: "schemaDatamodel", files: readDatamodel() },
      script: true,
      exitCode: null,
      filters,
    }),
  );
  return (stdout ?? "").replace("-- This is an empty migration.", "").trim();
}

/** Month partitions are made by a job and are no tables of the data model. @param {string} url */
async function filtersFor(url) {
  const partitions = await withClient(url, (client) =>
    client.query(`SELECT n.nspname || '.' || c.relname AS name FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relispartition AND c.relkind IN ('r', 'p')`),
  );
  return { externalTables: partitions.rows.map((row) => row.name), externalEnums: [] };
}

/** @type {Promise<typeof import("@prisma/schema-engine-wasm")> | undefined} */
let loading;

/** Once per process: the glue code keeps one memory, and callbacks of an earlier engine must find theirs. */
function loadEngine() {
  loading ??= instantiateEngine();
  return loading;
}

async function instantiateEngine() {
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  // The engine hands the text of a panic to this global before it throws.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (/** @type {string} */ text) => console.error(text) },
  });
  const module = new WebAssembly.Module(readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(instance.exports);
  const begin = instance.exports.__wbindgen_start;
  if (typeof begin === "function") begin();
  return engine;
}

/** @param {unknown} error */
function describe(error) {
  if (!(error instanceof Error)) return String(error);
  const detail = "meta" in error && error.meta ? ` ${JSON.stringify(error.meta)}` : "";
  return `${error.message}${detail}`;
}
