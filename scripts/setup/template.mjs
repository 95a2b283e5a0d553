import { createDatabase, dropDatabase, hasDatabase, renameDatabase, urlOf, withClient } from "./databases.mjs";
import { fingerprintOf } from "./fingerprint.mjs";
import { checkout } from "./place.mjs";
import { applyMigrations } from "./schema-engine.mjs";

const NAME = "tongban_template";

/**
 * The migrated, empty database that tests copy. Made anew when a migration changed; the comment on the database remembers
 * from which migrations it came.
 * @param {string} adminUrl
 * @returns {Promise<string>} its name
 */
export async function provideTemplate(adminUrl) {
  const wanted = fingerprintOf(checkout, ["prisma/migrations"]);
  if ((await hasDatabase(adminUrl, NAME)) && (await commentOf(adminUrl)) === wanted) return NAME;
  const unfinished = `${NAME}_new`;
  await dropDatabase(adminUrl, unfinished);
  await createDatabase(adminUrl, unfinished);
  await applyMigrations(urlOf(adminUrl, unfinished));
  await withClient(adminUrl, (client) => client.query(`COMMENT ON DATABASE "${unfinished}" IS '${wanted}'`));
  await dropDatabase(adminUrl, NAME);
  await renameDatabase(adminUrl, unfinished, NAME);
  return NAME;
}

/** @param {string} adminUrl */
async function commentOf(adminUrl) {
  return withClient(adminUrl, async (client) => {
    const sql = "SELECT shobj_description(oid, 'pg_database') AS text FROM pg_database WHERE datname = $1";
    return (await client.query(sql, [NAME])).rows[0]?.text ?? null;
  });
}
