import { createDatabase, dropDatabase, urlOf, withClient } from "../setup/databases.mjs";
import { ensureEmbeddedCity } from "../setup/demo-city.mjs";
import { fingerprintOf } from "../setup/fingerprint.mjs";
import { checkout } from "../setup/place.mjs";

/** The demo city as it was seeded; every run works on a copy. */
export const PRISTINE = "tongban_seeded";
const KEPT = new Set(["postgres", "tongban_template", PRISTINE]);

/** Takes away what earlier runs left behind. @param {string} adminUrl */
export async function dropLeftovers(adminUrl) {
  const names = await withClient(adminUrl, async (client) => {
    const { rows } = await client.query("SELECT datname AS name FROM pg_database WHERE NOT datistemplate");
    return rows.map((row) => row.name);
  });
  for (const name of names) if (!KEPT.has(name)) await dropDatabase(adminUrl, name);
}

/**
 * A fresh copy of the demo city. The city is seeded again when what makes it changed, and on another day: its cases tell
 * their story up to today.
 * @param {string} adminUrl @param {string} name of the copy @param {string} today any text that changes with the day
 * @param {{ stack: import("../setup/stop-stack.mjs").StopStack, env: import("../setup/spawn-tethered.mjs").Environment }} options
 * @returns {Promise<string>} its address
 */
export async function copyDemoCity(adminUrl, name, today, options) {
  const skip = (/** @type {string} */ file) =>
    /\.test\.tsx?$/.test(file) || file.startsWith("lib/platform/db/generated/");
  const inputs = ["prisma", "lib", "messages", "package-lock.json"];
  const wanted = fingerprintOf(checkout, inputs, { skip, also: [today] });
  if ((await commentOf(adminUrl)) !== wanted) {
    await dropDatabase(adminUrl, PRISTINE);
    await ensureEmbeddedCity(adminUrl, PRISTINE, options);
    await withClient(adminUrl, (client) => client.query(`COMMENT ON DATABASE "${PRISTINE}" IS '${wanted}'`));
  }
  await createDatabase(adminUrl, name, PRISTINE);
  return urlOf(adminUrl, name);
}

/** @param {string} adminUrl */
async function commentOf(adminUrl) {
  return withClient(adminUrl, async (client) => {
    const sql = "SELECT shobj_description(oid, 'pg_database') AS text FROM pg_database WHERE datname = $1";
    return (await client.query(sql, [PRISTINE])).rows[0]?.text ?? null;
  });
}
