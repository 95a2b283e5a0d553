import { now, today } from "../clock";
import { env } from "../env";
import { Refusal } from "../errors";
import { watchCommand } from "../metrics/watch";
import { type Bare, withBare } from "./bare";
import { primary } from "./client";
import type { Prisma } from "./generated/client";
import { isReplay, leaveIfDone, releaseKey, takeKey } from "./idempotency";
import { onPrimary } from "./sight";
import { withTurn } from "./turns";
import { busyRefusal, codesOf, isUnreachable } from "./unreachable";
import { noteWritten } from "./written";

/** An open transaction and its moment. Only `inTransaction` makes one, so a write outside does not compile. */
export type Tx = {
  readonly db: Prisma.TransactionClient;
  /** The same connection for statements that every command makes. */
  readonly bare: Bare;
  readonly now: Date;
  readonly today: string;
  /** What is written last, by what it is: rows that several steps of a command add to and one statement takes. */
  readonly atEnd: Map<string, () => Promise<void>>;
  /** What is done once it is committed, and not waited for. */
  readonly afterCommit: Set<() => void>;
};

const retryable = new Set(["P2028", "P2034", "40001", "40P01"]);

/** A deadlock, a serialisation failure or a full pool, also when a raw statement met it (then only the adapter knows). */
const isRetryable = (error: unknown): boolean => codesOf(error).some((code) => retryable.has(code));

/**
 * Runs `work` in one READ COMMITTED transaction. A deadlock, a serialisation failure or a full pool is tried once
 * more; after that the caller hears 503 with Retry-After (`platform/busy`), and nothing has been written. Some connections
 * of the pool are left to reads, so that a transaction that reads beside itself never waits for its own kind.
 * `command` names it where it is counted, by its place: "cases/accept-case". `look` marks a transaction that only looks: it
 * does not use up the caller's idempotency key, and a call that was done before is answered there.
 */
export function inTransaction<T>(
  command: string,
  work: (tx: Tx) => Promise<T>,
  options?: { look?: boolean },
): Promise<T> {
  return watchCommand(command, () => onPrimary(() => transact(work, options)), isReplay);
}

async function transact<T>(work: (tx: Tx) => Promise<T>, { look = false } = {}): Promise<T> {
  const { DB_MAX_WAIT_MS, DB_TIMEOUT_MS } = env();
  // READ COMMITTED is how the connections of the pool begin (client.ts): asking again would be a round trip.
  const options = { maxWait: DB_MAX_WAIT_MS, timeout: DB_TIMEOUT_MS } as const;
  let tookKey = false;
  const once = async () => {
    const afterCommit = new Set<() => void>();
    const within = async (client: Prisma.TransactionClient, bare: Bare) => {
      const tx: Tx = { db: client, bare, now: now(), today: today(), atEnd: new Map(), afterCommit };
      if (look) await leaveIfDone(tx);
      const keep = look ? null : await takeKey(tx);
      tookKey = keep !== null;
      const answer = await work(tx);
      for (const write of tx.atEnd.values()) await write();
      await keep?.(answer);
      return answer;
    };
    const answer = await withTurn(() =>
      withBare((bare) => primary().$transaction((client) => within(client, bare), options)),
    );
    for (const act of afterCommit) act();
    return answer;
  };
  const noted = async () => {
    const answer = await once();
    if (!look) await noteWritten();
    return answer;
  };
  try {
    return await noted();
  } catch (error) {
    // The key was written in what was rolled back: without this a second try would run outside its protection.
    if (tookKey) releaseKey();
    // What a repeated call is told was written before: it must be seen like the first time.
    if (isReplay(error)) await noteWritten();
    if (error instanceof Refusal || isReplay(error)) throw error;
    if (isRetryable(error)) return noted().catch(busy);
    if (isUnreachable(error)) throw busyRefusal();
    throw error;
  }
}

function busy(error: unknown): never {
  if (error instanceof Refusal) throw error;
  if (isRetryable(error) || isUnreachable(error)) throw busyRefusal();
  throw error;
}
