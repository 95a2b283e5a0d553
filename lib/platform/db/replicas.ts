import type { PoolConfig } from "pg";
import { PastPositions } from "./past-positions";
import { type Position, readPosition } from "./position";
import { Replica, whileAsked } from "./replica";

/**
 * Nobody reads from a replica that is further behind, in seconds. A browser remembers for longer than this up to where it
 * has written (front/position.ts), so whoever has forgotten it sees it everywhere.
 */
export const mostBehindSeconds = 5;

/** What choosing a node needs of it. */
export type Candidate = { readonly replayed: Position | null; readonly busy: number };

/** The least busy node that has replayed everything up to `seen` and is not too far behind (`least`); none: undefined. */
export function choose<T extends Candidate>(
  nodes: readonly T[],
  seen: Position,
  least: Position | null,
): T | undefined {
  if (least === null) return undefined;
  const wanted = seen > least ? seen : least;
  let best: T | undefined;
  for (const node of nodes)
    if (node.replayed !== null && node.replayed >= wanted && (!best || node.busy < best.busy)) best = node;
  return best;
}

/** The nodes of DATABASE_REPLICA_URL as this process sees them. */
export class Replicas {
  readonly nodes: readonly Replica[];
  readonly #past = new PastPositions(mostBehindSeconds * 1_000);
  #ended = false;

  constructor(primary: string, urls: readonly string[], config: PoolConfig) {
    this.nodes = urls.map((url) => new Replica(url, config));
    void whileAsked(
      primary,
      () => this.#ended,
      500,
      async (client) => {
        const { rows } = await client.query<{ at: string }>(
          "select pg_current_wal_insert_lsn()::text as at where not pg_is_in_recovery()",
        );
        const at = readPosition(rows[0]?.at ?? "");
        if (at !== null) this.#past.note(at, performance.now());
      },
      () => undefined,
    );
  }

  /** Where somebody may read who must see everything up to `seen`; undefined: only from the primary. */
  for(seen: Position): Replica | undefined {
    return choose(this.nodes, seen, this.#past.before(performance.now()));
  }

  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.nodes.map((node) => node.end()));
  }
}
