import { withClient } from "./databases.mjs";
import { SetupProblem } from "./stop-stack.mjs";

const OLDEST = 150_000;

/**
 * Refuses a given database that the product could not work with, in words that say what to do: unreachable, older than
 * PostgreSQL 15, not UTF-8, or with a character type in which trigrams find no Chinese.
 * @param {string} url DATABASE_URL
 */
export async function requireGoodDatabase(url) {
  const where = describe(url);
  const facts = await readFacts(url).catch((error) => {
    const why = error instanceof Error ? error.message || String(error) : String(error);
    throw new SetupProblem(`The database of DATABASE_URL (${where}) does not let us in: ${why}`);
  });
  const problem = problemOf(facts);
  if (problem !== null) throw new SetupProblem(`The database of DATABASE_URL (${where}) ${problem}`);
}

/** @typedef {{ version: number, encoding: string, ctype: string }} DatabaseFacts version as in server_version_num */

/** @param {DatabaseFacts} facts @returns {string | null} */
export function problemOf({ version, encoding, ctype }) {
  if (version < OLDEST) return `is PostgreSQL ${Math.floor(version / 10_000)}: Tongban needs 15 or newer.`;
  if (encoding !== "UTF8") return `stores ${encoding}: make it with ENCODING 'UTF8'.`;
  if (ctype === "C" || ctype === "POSIX") {
    return `has the character type ${ctype}, in which search finds no Chinese: make it with LC_CTYPE 'C.UTF-8'.`;
  }
  return null;
}

/** @param {string} url @returns {Promise<DatabaseFacts>} */
async function readFacts(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS version,
      pg_encoding_to_char(encoding) AS encoding, datctype AS ctype FROM pg_database WHERE datname = current_database()`);
    return rows[0];
  });
}

/** Without the password. @param {string} url */
function describe(url) {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    throw new SetupProblem(
      "DATABASE_URL is not an address. It looks like postgresql://user:password@host:5432/database",
    );
  }
}
