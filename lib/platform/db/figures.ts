import type { Pool } from "pg";

/** The connections of this process and the turns at transactions (client.ts, turns.ts): counts of this moment. */
export function databaseFigures(): {
  open: number;
  idle: number;
  waiting: number;
  /** Open to nodes that may be read from beside the primary. */
  replicas: number;
  transactions: number;
  awaitingTurn: number;
} {
  const { tongbanPool, tongbanReplicas, tongbanTurns } = globalThis as typeof globalThis & {
    tongbanPool?: Pool;
    tongbanReplicas?: { nodes: readonly { pool: Pool }[] };
    tongbanTurns?: { running: number; waiting: readonly unknown[] };
  };
  return {
    open: tongbanPool?.totalCount ?? 0,
    idle: tongbanPool?.idleCount ?? 0,
    waiting: tongbanPool?.waitingCount ?? 0,
    replicas: (tongbanReplicas?.nodes ?? []).reduce((sum, { pool }) => sum + pool.totalCount, 0),
    transactions: tongbanTurns?.running ?? 0,
    awaitingTurn: tongbanTurns?.waiting.length ?? 0,
  };
}
