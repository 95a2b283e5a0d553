import { pool, replicas } from "./client";
import { endless, readPosition } from "./position";
import { currentSight, wroteUpTo } from "./sight";

/**
 * After a commit, inside a request: notes up to where it has written, so that whoever asked sees it from now on wherever
 * they read. Where this cannot be known (the primary went away in this moment) only the primary is good enough for them.
 * Asks nothing where there are no replicas.
 */
export async function noteWritten(): Promise<void> {
  const sight = currentSight();
  if (!sight || !replicas()) return;
  const asked = await pool()
    .query<{ at: string }>("select pg_current_wal_insert_lsn()::text as at")
    .then(({ rows }) => readPosition(rows[0]?.at ?? ""))
    .catch(() => null);
  wroteUpTo(sight, asked ?? endless);
}
