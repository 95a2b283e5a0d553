import { Client } from "pg";

/** Reads with plain SQL, straight from PostgreSQL: a check does not trust the code it checks. */
export async function withRows<T>(url: string, work: (rows: Rows) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(async (sql, values = []) => (await client.query(sql, [...values])).rows);
  } finally {
    await client.end().catch(() => undefined);
  }
}

// The caller names the columns it asks for; the driver cannot know them.
export type Rows = <R extends object>(sql: string, values?: readonly unknown[]) => Promise<R[]>;
