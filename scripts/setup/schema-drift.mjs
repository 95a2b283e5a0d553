import { createDatabase, dropDatabase, urlOf } from "./databases.mjs";
import { applyMigrations, sqlToDatamodel } from "./schema-engine.mjs";

/**
 * The SQL that is missing between the migrations of the repository and the data model: empty when every change of a model
 * has its migration. Uses a shadow database on the same server.
 * @param {string} adminUrl a database whose role may create databases
 * @returns {Promise<string>}
 */
export async function schemaDrift(adminUrl) {
  const shadow = `tongban_shadow_${process.pid}_${Math.floor(Math.random() * 1e9)}`;
  await createDatabase(adminUrl, shadow);
  try {
    const url = urlOf(adminUrl, shadow);
    await applyMigrations(url);
    return withoutHandMadeIndexes(await sqlToDatamodel(url));
  } finally {
    await dropDatabase(adminUrl, shadow);
  }
}

/**
 * A data model cannot say every index (operator classes, orders): those are written by hand, with a name that does not end
 * as Prisma's own names do (_idx, _key). The difference would drop them; that part is left out.
 * @param {string} sql
 */
export function withoutHandMadeIndexes(sql) {
  return sql.replace(/-- DropIndex\nDROP INDEX "(?!\w+_(?:idx|key)")\w+";\s*/g, "").trim();
}
