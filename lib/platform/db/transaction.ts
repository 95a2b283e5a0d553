import { now, today } from "../clock";
import { env } from "../env";
import { Refusal } from "../errors";
import { db } from "./client";
import type { Prisma } from "./generated/client";
import { isReplay, takeKey } from "./idempotency";

/** An open transaction and its moment. Only `inTransaction` makes one, so a write outside does not compile. */
export type Tx = { readonly db: Prisma.TransactionClient; readonly now: Date; readonly today: string };

const retryable = new Set(["P2028", "P2034", "40001", "40P01"]);

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, meta, cause } = error as {
    code?: unknown;
    meta?: { code?: unknown };
    cause?: { originalCode?: unknown };
  };
  for (const found of [meta?.code, cause?.originalCode, code]) if (typeof found === "string") return found;
  return undefined;
}

/** True when the database could not be reached or had no free connection: the caller may try again. */
function unreachable(error: unknown): boolean {
  const text = error instanceof Error ? `${error.name} ${error.message}` : "";
  return /ECONNREFUSED|ECONNRESET|Can't reach database|Connection terminated|timeout exceeded when trying to connect|P1001|P1017|terminating connection|the database system is/i.test(
    `${text} ${codeOf(error) ?? ""}`,
  );
}

/**
 * Runs `work` in one READ COMMITTED transaction. A deadlock, a serialisation failure or a full pool is tried once
 * more; after that the caller hears 503 with Retry-After (`platform/busy`), and nothing has been written.
 * `look` marks a transaction that only looks: it does not use up the caller's idempotency key.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>, { look = false } = {}): Promise<T> {
  const { DB_MAX_WAIT_MS, DB_TIMEOUT_MS } = env();
  const options = { isolationLevel: "ReadCommitted", maxWait: DB_MAX_WAIT_MS, timeout: DB_TIMEOUT_MS } as const;
  const once = () =>
    db().$transaction(async (client) => {
      const at = now();
      const keep = look ? null : await takeKey(client, at);
      const answer = await work({ db: client, now: at, today: today() });
      await keep?.(answer);
      return answer;
    }, options);
  try {
    return await once();
  } catch (error) {
    if (error instanceof Refusal || isReplay(error)) throw error;
    if (retryable.has(codeOf(error) ?? "")) return once().catch(busy);
    if (unreachable(error)) throw busyRefusal();
    throw error;
  }
}

function busy(error: unknown): never {
  if (error instanceof Refusal) throw error;
  if (retryable.has(codeOf(error) ?? "") || unreachable(error)) throw busyRefusal();
  throw error;
}

function busyRefusal(): Refusal {
  return new Refusal("platform/busy", {}, { status: 503, retryAfter: 5 });
}
