import { AsyncLocalStorage } from "node:async_hooks";
import { addMinutes } from "../clock";
import { Refusal } from "../errors";
import type { Bare } from "./bare";
import { Prisma } from "./generated/client";
import { rowsOf } from "./rows-of";

/** One unsafe call from outside: who, the key they chose, the digest of what they sent. */
export type IdempotentCall = { actor: string; key: string; digest: string };

/** The transaction a call runs in, before it is handed to the command. */
type Inside = { readonly bare: Bare; readonly now: Date };
type Pending = IdempotentCall & { taken: boolean };

const calls = new AsyncLocalStorage<Pending>();

/** Carries the first answer of a repeated call out of its transaction. */
class Replay extends Error {
  constructor(readonly answer: unknown) {
    super("replay");
  }
}

/** How long a key is kept, in hours. */
export const keptHours = 24;

/**
 * Runs a command so that the same key from the same actor does it once: key, digest and answer are written in the
 * command's own transaction. A repeat gets the first answer; the same key with another body is refused (422).
 */
export async function withIdempotency<T>(call: IdempotentCall, work: () => Promise<T>): Promise<T> {
  try {
    return await calls.run({ ...call, taken: false }, work);
  } catch (error) {
    if (error instanceof Replay) return error.answer as T;
    throw error;
  }
}

/** Inside the first writing transaction of a call: takes the key, or leaves with the first answer. */
export async function takeKey(tx: Inside): Promise<((answer: unknown) => Promise<void>) | null> {
  const call = calls.getStore();
  if (!call || call.taken) return null;
  // A key that is too old to count is taken over as if it were new.
  const taken = await tx.bare.count(Prisma.sql`
    insert into idempotency_key as known (actor, key, digest, status, answer, created_at)
    values (${call.actor}, ${call.key}, ${call.digest}, 0, 'null'::jsonb, ${tx.now})
    on conflict (actor, key) do update
      set digest = excluded.digest, status = excluded.status, answer = excluded.answer, created_at = excluded.created_at
      where known.created_at < ${addMinutes(tx.now, -keptHours * 60)}`);
  if (taken === 0) {
    await leaveWithFirst(tx, call);
    throw new Error("an idempotency key was taken and is not there");
  }
  call.taken = true;
  return async (answer) => {
    await tx.bare.count(Prisma.sql`update idempotency_key set status = 200, answer = ${JSON.stringify(answer ?? null)}::jsonb
        where actor = ${call.actor} and key = ${call.key}`);
  };
}

/**
 * Inside a transaction that only looks: leaves with the first answer when the call was done before. Without this the look
 * would judge a repeated call by what its own first time has changed.
 */
export async function leaveIfDone(tx: Inside): Promise<void> {
  const call = calls.getStore();
  if (call && !call.taken) await leaveWithFirst(tx, call, addMinutes(tx.now, -keptHours * 60));
}

/** Leaves with the first answer of a call whose key is there, younger than `since` when that is given. */
async function leaveWithFirst(tx: Inside, call: IdempotentCall, since?: Date): Promise<void> {
  const [first] = await rowsOf<{ digest: string; answer: unknown; createdAt: Date }>(
    tx,
    Prisma.sql`select digest, answer, created_at as "createdAt" from idempotency_key
      where actor = ${call.actor} and key = ${call.key}`,
  );
  if (!first || (since && first.createdAt < since)) return;
  if (first.digest !== call.digest) throw new Refusal("platform/idempotency-mismatch", {}, { status: 422 });
  throw new Replay(first.answer);
}

/** After a rollback: the key went with it, so the next try has to take it again. */
export function releaseKey(): void {
  const call = calls.getStore();
  if (call) call.taken = false;
}

/** True for the signal that ends a repeated call; it is an answer, not an error. */
export const isReplay = (error: unknown): boolean => error instanceof Replay;
