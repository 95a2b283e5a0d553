import { createDatabase, dropDatabase, hasDatabase, renameDatabase, urlOf, withClient } from "./databases.mjs";
import { runNode, succeed } from "./run.mjs";
import { applyMigrations } from "./schema-engine.mjs";
import { SetupProblem } from "./stop-stack.mjs";

const FULL = "demo city complete";
const HALF = "demo city half made";

/**
 * The embedded server's database with the demo city in it, migrated. A new city is built in a database of another name and
 * renamed when it is complete: a start that was cut off leaves no half city, and a database that is there is never dropped.
 * @param {string} adminUrl @param {string} name
 * @param {{ stack: import("./stop-stack.mjs").StopStack, env: import("./spawn-tethered.mjs").Environment }} options
 * @returns {Promise<{ url: string, applied: string[], seeded: boolean }>}
 */
export async function ensureEmbeddedCity(adminUrl, name, { stack, env }) {
  const url = urlOf(adminUrl, name);
  if (await hasDatabase(adminUrl, name)) return { url, applied: await applyMigrations(url), seeded: false };
  const unfinished = `${name}_unfinished`;
  const unfinishedUrl = urlOf(adminUrl, unfinished);
  await dropDatabase(adminUrl, unfinished);
  await createDatabase(adminUrl, unfinished);
  const applied = await applyMigrations(unfinishedUrl);
  await seed({ stack, env: { ...env, DATABASE_URL: unfinishedUrl } });
  await renameDatabase(adminUrl, unfinished, name);
  return { url, applied, seeded: true };
}

/**
 * The same for a database that was given to us (DATABASE_URL): nothing is ever dropped there, and only a database that had
 * no migration yet gets the demo city. Several machines may start at once: the first one works, the others wait.
 * @param {string} url
 * @param {{ stack: import("./stop-stack.mjs").StopStack, env: import("./spawn-tethered.mjs").Environment }} options
 * @returns {Promise<{ url: string, applied: string[], seeded: boolean }>}
 */
export async function ensureGivenCity(url, { stack, env }) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  return withClient(url, async (client) => {
    await untilLocked(client);
    if ((await markOf(url, name)) === HALF) {
      throw new SetupProblem(
        `Making the demo city in database ${name} was cut off. Empty that database (drop and create it) and start again.`,
      );
    }
    const { rows } = await client.query("SELECT to_regclass('public._prisma_migrations') IS NULL AS fresh");
    const applied = await applyMigrations(url);
    if (!rows[0].fresh) return { url, applied, seeded: false };
    await mark(url, name, HALF);
    await seed({ stack, env });
    await mark(url, name, FULL);
    return { url, applied, seeded: true };
  });
}

/** Only the migrations, one machine at a time. @param {string} url @param {(migration: string) => void} onWait */
export const migrateGiven = (url, onWait) =>
  withClient(url, async (client) => {
    await untilLocked(client);
    return applyMigrations(url, { onWait });
  });

/** @param {{ stack: import("./stop-stack.mjs").StopStack, env: import("./spawn-tethered.mjs").Environment }} options */
const seed = ({ stack, env }) =>
  succeed("Making the demo city", runNode(["--import", "tsx", "prisma/seed/main.ts"], { stack, env }));

/** Asked again and again: who waits inside a statement would be waited for by an index that is built beside the work.
 *  @param {import("pg").Client} client */
async function untilLocked(client) {
  for (;;) {
    const { rows } = await client.query("SELECT pg_try_advisory_lock(hashtext('tongban set-up')) AS held");
    if (rows[0].held) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Kept as the comment on the database: it goes where the data goes. @param {string} url @param {string} name */
async function markOf(url, name) {
  return withClient(url, async (client) => {
    const sql = "SELECT shobj_description(oid, 'pg_database') AS text FROM pg_database WHERE datname = $1";
    return (await client.query(sql, [name])).rows[0]?.text ?? null;
  });
}

/** @param {string} url @param {string} name @param {string} text */
async function mark(url, name, text) {
  await withClient(url, (client) => client.query(`COMMENT ON DATABASE "${name.replaceAll('"', '""')}" IS '${text}'`));
}
