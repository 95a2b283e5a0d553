import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { withRows } from "../kill/checks/rows";
import type { DatabaseNode } from "./database-nodes";

const patience = 2_000;

/**
 * Somebody beside a node who was cut off from the others, and who goes on writing into it by its socket: whatever it confirms
 * must be in the city's database at the end. Writes into the database `postgres`, beside the city.
 */
export class ForkProbe {
  asked = 0;
  readonly confirmed: number[] = [];
  /** When the node last was somebody who takes writes (performance.now). */
  lastOpen: number | null = null;
  #stopping = false;
  readonly #writes: Promise<unknown>[] = [];
  #done: Promise<void> = Promise.resolve();

  constructor(readonly adminUrl: string) {}

  /** The table, known to every node before anything is cut. */
  prepare(): Promise<void> {
    return withRows(this.adminUrl, async (rows) => {
      await rows("create table if not exists fork_probe (n int primary key)");
      await rows("truncate fork_probe");
    });
  }

  begin(node: DatabaseNode): void {
    this.#stopping = false;
    this.#done = this.#write(node);
  }

  /** Ends when it is known of each write whether it was confirmed: the node is one of the others again, and told them. */
  async end(): Promise<void> {
    this.#stopping = true;
    await this.#done;
    await Promise.race([Promise.all(this.#writes), wait(20_000)]);
  }

  /** What was confirmed and is not in the database of all: a fork. */
  async lost(): Promise<number[]> {
    const kept = await withRows(this.adminUrl, (rows) => rows<{ n: number }>("select n from fork_probe"));
    const there = new Set(kept.map(({ n }) => n));
    return this.confirmed.filter((n) => !there.has(n));
  }

  async #write({ folder, port }: DatabaseNode): Promise<void> {
    while (!this.#stopping) {
      await this.#once(folder, port);
      await wait(200);
    }
  }

  /** One write on a line of its own, on which it may wait for a second node for as long as it likes. */
  async #once(host: string, port: number): Promise<void> {
    const client = new Client({ host, port, user: "tongban", database: "postgres", connectionTimeoutMillis: patience });
    client.on("error", () => undefined);
    const close = () => client.end().catch(() => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ replica: boolean }>("select pg_is_in_recovery() as replica");
      if (rows[0]?.replica !== false) return void (await close());
    } catch {
      return void (await close());
    }
    this.lastOpen = performance.now();
    this.asked += 1;
    const n = this.asked;
    const writing = client
      .query("insert into fork_probe values ($1)", [n])
      .then(
        () => void this.confirmed.push(n),
        () => undefined,
      )
      .finally(close);
    this.#writes.push(writing);
    await Promise.race([writing, wait(patience)]);
  }
}
