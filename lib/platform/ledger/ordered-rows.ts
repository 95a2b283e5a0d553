import type { Client } from "pg";

/** Columns as PostgreSQL writes them: a ledger is millions of rows, and most of what a driver would make of them is thrown away. */
const asText = { getTypeParser: () => (value: string) => value };
const batch = 4_000;

/**
 * Opens a cursor, planned under `settings`, and answers its rows in pieces; while one is looked at, the next is on its way.
 * Inside a transaction.
 */
export async function* orderedRows(
  client: Client,
  name: string,
  sql: string,
  settings = "",
): AsyncGenerator<string[][]> {
  if (settings) await client.query(settings);
  await client.query(`declare ${name} no scroll cursor for ${sql}`);
  const fetch = () =>
    client
      .query<string[]>({ text: `fetch ${batch} from ${name}`, rowMode: "array", types: asText })
      .then(({ rows }) => rows);
  for (let coming = fetch(); ; ) {
    const rows = await coming;
    if (rows.length === 0) break;
    coming = fetch();
    yield rows;
  }
  await client.query(`close ${name}`);
}

/** One row at a time of the same, to be compared with others. */
export class RowByRow {
  #rows: string[][] = [];
  #at = 0;
  #done = false;
  readonly #pieces: AsyncGenerator<string[][]>;
  constructor(client: Client, name: string, sql: string, settings = "") {
    this.#pieces = orderedRows(client, name, sql, settings);
  }

  /** The row to look at; null at the end. Only after `more` answered true. */
  get row(): string[] | null {
    return this.#rows[this.#at] ?? null;
  }

  take(): void {
    this.#at += 1;
  }

  /** Whether `row` is there without waiting; else `load` it. */
  get ready(): boolean {
    return this.#done || this.#at < this.#rows.length;
  }

  async load(): Promise<void> {
    const next = await this.#pieces.next();
    this.#at = 0;
    this.#rows = next.done ? [] : next.value;
    this.#done = next.done === true;
  }
}
