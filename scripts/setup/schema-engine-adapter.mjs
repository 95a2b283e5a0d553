/** Type numbers of PostgreSQL: its one-byte catalogue type "char", and text. */
const CATALOGUE_CHAR = 18;
const TEXT = 25;

/**
 * The pg adapter, mended in two places for the schema engine, which reads the system catalogue and runs whole migrations:
 * it refuses the catalogue type "char", and it cuts scripts at every semicolon, also inside function bodies and texts.
 * Sent whole, PostgreSQL also runs a migration as one transaction.
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
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    const { performIO, queryRaw } = /** @type {any} */ (connection);
    connection.executeScript = async (script) => {
      await pool.query(script);
    };
    connection.queryRaw = async (query) => {
      const { view, charColumns } = readingCharAsText(connection, performIO);
      const rows = await queryRaw.call(view, query);
      for (const column of charColumns) rows.columnTypes[column] = ColumnTypeEnum.Character;
      return rows;
    };
    return connection;
  };
  return { factory: bindMigrationAwareSqlAdapterFactory(adapter), close: () => pool.end() };
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
