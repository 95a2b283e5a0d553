/** PostgreSQL's one-byte catalogue type "char", which the adapter does not know, and character(n), which it does. */
const CATALOGUE_CHAR = 18;
const CHARACTER = 1042;

/**
 * The pg adapter, mended in two places for the schema engine, which reads the system catalogue and runs whole migrations:
 * it refuses the catalogue type "char", and it cuts scripts at every semicolon, also inside function bodies and texts.
 * Sent whole, PostgreSQL also runs a migration as one transaction.
 * @param {string} url
 */
export async function schemaEngineAdapter(url) {
  const [{ PrismaPg }, { bindMigrationAwareSqlAdapterFactory }, { default: pg }] = await Promise.all([
    import("@prisma/adapter-pg"),
    import("@prisma/driver-adapter-utils"),
    import("pg"),
  ]);
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const query = pool.query.bind(pool);
  pool.query = async (/** @type {any[]} */ ...args) => {
    const result = await query(...args);
    for (const field of result.fields ?? []) if (field.dataTypeID === CATALOGUE_CHAR) field.dataTypeID = CHARACTER;
    return result;
  };
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    connection.executeScript = async (script) => {
      await query(script);
    };
    return connection;
  };
  return { factory: bindMigrationAwareSqlAdapterFactory(adapter), close: () => pool.end() };
}
