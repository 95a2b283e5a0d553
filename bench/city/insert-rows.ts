import type { Client } from "pg";

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Inserts rows (keys in camel case or as the columns are named) in one statement. */
export async function insertRows(
  client: Client,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const keys = Object.keys(rows[0] ?? {});
  if (keys.length === 0) return;
  const columns = keys.map((key) => `"${snake(key)}"`).join(", ");
  const text = JSON.stringify(rows.map((row) => Object.fromEntries(keys.map((key) => [snake(key), row[key] ?? null]))));
  await client.query(
    `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    [text],
  );
}
