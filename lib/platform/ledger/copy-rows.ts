import type { Client, Connection, Submittable } from "pg";
import { CopiedRow } from "./copied-row";

/** A COPY to the client, as `pg` runs a query: it hears what the server says of it. */
class CopyOut implements Submittable {
  readonly #row = new CopiedRow();
  #failed: unknown;

  constructor(
    private readonly select: string,
    private readonly take: (row: CopiedRow) => void,
    private readonly settle: (error?: unknown) => void,
  ) {}

  submit(connection: Connection): void {
    connection.query(`copy (${this.select}) to stdout (format binary)`);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // An error thrown here would go to the socket: it waits until the server is done with its rows.
    if (this.#failed !== undefined) return;
    try {
      if (this.#row.read(chunk)) this.take(this.#row);
    } catch (error) {
      this.#failed = error ?? new Error("a row was refused");
    }
  }

  handleCommandComplete(): void {}

  handleError(error: unknown): void {
    this.settle(error);
  }

  handleReadyForQuery(): void {
    this.settle(this.#failed);
  }
}

/**
 * Reads all rows of a query through COPY in its binary format, each at once as it comes: no text is made of numbers and
 * instants, no list of rows, and what is not looked at costs nothing. The row that `take` gets is the same object every time.
 * The server waits while `take` works.
 */
export function copyRows(client: Client, select: string, take: (row: CopiedRow) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyOut(select, take, (error) => (error === undefined ? resolve() : reject(error))));
  });
}
