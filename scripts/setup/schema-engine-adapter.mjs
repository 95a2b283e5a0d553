/** Type numbers of PostgreSQL: its one-byte catalogue type "char", and text. */
const CATALOGUE_CHAR = 18;
const TEXT = 25;

/** How long a migration waits for a table, in milliseconds: for so long at most the writes of people stand in line behind it. */
export const LOCK_PATIENCE = 1_000;

/** Waits for older transactions, but nobody waits for it. @param {string} script */
export const buildsBeside = (script) => /^\s*create\s+(unique\s+)?index\s+concurrently\b/im.test(script);

/**
 * The pg adapter, mended in two places for the schema engine, which reads the system catalogue and runs whole migrations:
 * it refuses the catalogue type "char", and it cuts scripts at every semicolon, also inside function bodies and texts.
 * Sent whole, PostgreSQL also runs a migration as one transaction; one that is a single statement may build an index
 * `concurrently`. `refusal` is what PostgreSQL said to the last script that failed.
 * @param {string} url
 */
export async function schemaEngineAdapter(url) {
  const [{ PrismaPg }, { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum }, { default: pg }] = await Promise.all([
    import("@prisma/adapter-pg"),
    import("@prisma/driver-adapter-utils"),
    import("pg"),
  ]);
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const adapter = new PrismaPg(pool);
  /** @type {import("pg").DatabaseError | undefined} */
  let refusal;
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    const { performIO, queryRaw } = /** @type {any} */ (connection);
    connection.executeScript = async (script) => {
      const client = await pool.connect();
      try {
        await client.query(`SET lock_timeout = ${buildsBeside(script) ? 0 : LOCK_PATIENCE}`);
        await client.query(script);
      } catch (error) {
        refusal = error instanceof pg.DatabaseError ? error : undefined;
        throw error;
      } finally {
        client.release();
      }
    };
    connection.queryRaw = async (query) => {
      const { view, charColumns } = readingCharAsText(connection, performIO);
      const rows = await queryRaw.call(view, query);
      for (const column of charColumns) rows.columnTypes[column] = ColumnTypeEnum.Character;
      return rows;
    };
    return connection;
  };
  return { factory: bindMigrationAwareSqlAdapterFactory(adapter), refusal: () => refusal, close: () => pool.end() };
}

/** The connection for one query: "char" columns are announced as text, and their positions noted.
 *  @param {object} connection @param {(query: unknown) => Promise<any>} performIO */
function readingCharAsText(connection, performIO) {
  /** @type {number[]} */
  const charColumns = [];
  const view = Object.create(connection, {
    performIO: {
      value: async (/** @type {unknown} */ query) => {
        const result = await performIO.call(connection, query);
        for (const [at, field] of result.fields.entries()) {
          if (field.dataTypeID !== CATALOGUE_CHAR) continue;
          field.dataTypeID = TEXT;
          charColumns.push(at);
        }
        return result;
      },
    },
  });
  return { view, charColumns };
}
