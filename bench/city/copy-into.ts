import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** Lines of a table as COPY takes them, gathered until they are sent. */
export class CopyBuffers {
  readonly #lines = new Map<string, string[]>();
  bytes = 0;

  readonly add = (table: string, line: string): void => {
    const lines = this.#lines.get(table);
    if (lines) lines.push(line);
    else this.#lines.set(table, [line]);
    this.bytes += line.length;
  };

  /** Sends everything, table by table in the order in which they first came, in one transaction. Answers how many rows. */
  async send(client: Client, columnsOf: ReadonlyMap<string, readonly string[]>): Promise<number> {
    const rows = await this.sendCopy(client, columnsOf);
    this.#lines.clear();
    this.bytes = 0;
    return rows;
  }

  /** The same, and everything stays to be sent to another database. */
  async sendCopy(client: Client, columnsOf: ReadonlyMap<string, readonly string[]>): Promise<number> {
    let rows = 0;
    await client.query("begin");
    for (const [table, lines] of this.#lines) {
      const columns = columnsOf.get(table);
      if (!columns) throw new Error(`nobody said which columns ${table} has`);
      const list = columns.map((column) => `"${column}"`).join(", ");
      await pipeline(Readable.from(pieces(lines)), client.query(copyFrom(`copy "${table}" (${list}) from stdin`)));
      rows += lines.length;
    }
    await client.query("commit");
    return rows;
  }
}

/** Some hundred lines at a time: few messages, and no text as large as the table. */
function* pieces(lines: readonly string[]): Generator<Buffer> {
  for (let from = 0; from < lines.length; from += 400) yield Buffer.from(lines.slice(from, from + 400).join(""));
}
