import { setTimeout } from "node:timers/promises";
import { Client, Pool, type PoolConfig } from "pg";
import { countStatements } from "./count-statements";
import { type Position, readPosition } from "./position";

/** How often a node is asked how far it is, in milliseconds, and how soon one that failed is asked again. */
const askEvery = 150;
const askAgain = 400;

/** Keeps no process alive. */
const pause = (ms: number) => setTimeout(ms, undefined, { ref: false });

/** One node that may be a replica now; which one is the primary changes. */
export class Replica {
  readonly pool: Pool;
  #replayed: Position | null = null;
  #ended = false;

  constructor(
    readonly url: string,
    config: PoolConfig,
  ) {
    this.pool = new Pool({ ...config, connectionString: url });
    this.pool.on("connect", countStatements);
    // Lines that break while nobody reads: the next read notices.
    this.pool.on("error", () => undefined);
    void this.#ask();
  }

  /** It has replayed at least up to here; null: it is no replica, or cannot be asked. */
  get replayed(): Position | null {
    return this.#replayed;
  }

  /** Connections that are busy now, and who waits for one. */
  get busy(): number {
    const { totalCount, idleCount, waitingCount } = this.pool;
    return totalCount - idleCount + waitingCount;
  }

  /** A read failed here: nobody reads here until it has answered again. */
  leaveOut(): void {
    this.#replayed = null;
  }

  async end(): Promise<void> {
    this.#ended = true;
    this.#replayed = null;
    await this.pool.end();
  }

  async #ask(): Promise<void> {
    await whileAsked(
      this.url,
      () => this.#ended,
      askEvery,
      async (client) => {
        const { rows } = await client.query<{ replica: boolean; at: string | null }>(
          "select pg_is_in_recovery() as replica, pg_last_wal_replay_lsn()::text as at",
        );
        const [row] = rows;
        if (!this.#ended) this.#replayed = row?.replica && row.at ? readPosition(row.at) : null;
      },
      () => {
        this.#replayed = null;
      },
    );
  }
}

/** Asks the same thing again and again on a connection of its own, which is made anew whenever it breaks. */
export async function whileAsked(
  url: string,
  isEnded: () => boolean,
  every: number,
  ask: (client: Client) => Promise<void>,
  onLost: () => void,
): Promise<void> {
  while (!isEnded()) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      while (!isEnded()) {
        await ask(client);
        await pause(every);
      }
    } catch {
      onLost();
    } finally {
      // One that does not answer would not answer to a farewell either.
      void client.end().catch(() => undefined);
    }
    if (!isEnded()) await pause(askAgain);
  }
}
