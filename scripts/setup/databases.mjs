/** Database names here are our own constants; still quoted, because a name is not a value. @param {string} name */
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

/** Runs `work` with one connection. @template T @param {string} url
 *  @param {(client: import("pg").Client) => Promise<T>} work @returns {Promise<T>} */
export async function withClient(url, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server, another database. @param {string} url @param {string} name */
export function urlOf(url, name) {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}

/** @param {string} adminUrl @param {string} name */
export async function hasDatabase(adminUrl, name) {
  return withClient(adminUrl, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    return found.rowCount === 1;
  });
}

/** @param {string} adminUrl @param {string} name @param {string} [template] copied when given: must have no connections */
export async function createDatabase(adminUrl, name, template) {
  const from = template === undefined ? "" : ` TEMPLATE ${quoted(template)}`;
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE ${quoted(name)}${from}`));
}

/** @param {string} adminUrl @param {string} name */
export async function dropDatabase(adminUrl, name) {
  await withClient(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`));
}

/** @param {string} adminUrl @param {string} from @param {string} to */
export async function renameDatabase(adminUrl, from, to) {
  await withClient(adminUrl, (client) => client.query(`ALTER DATABASE ${quoted(from)} RENAME TO ${quoted(to)}`));
}

/** A copy of a whole database, file by file: a large one takes seconds. The template must have no connections.
 *  @param {string} adminUrl @param {string} name @param {string} template */
export async function cloneDatabase(adminUrl, name, template) {
  const sql = `CREATE DATABASE ${quoted(name)} TEMPLATE ${quoted(template)} STRATEGY file_copy`;
  await withClient(adminUrl, (client) => client.query(sql));
}

/** @param {string} adminUrl @returns {Promise<string[]>} */
export async function listDatabases(adminUrl) {
  return withClient(adminUrl, async (client) => {
    const found = await client.query("SELECT datname FROM pg_database WHERE NOT datistemplate ORDER BY 1");
    return found.rows.map((row) => row.datname);
  });
}
