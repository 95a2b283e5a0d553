import { AsyncLocalStorage } from "node:async_hooks";
import { addMinutes } from "../clock";
import { Refusal } from "../errors";
import { Prisma } from "./generated/client";

/** One unsafe call from outside: who, the key they chose, the digest of what they sent. */
export type IdempotentCall = { actor: string; key: string; digest: string };

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
export async function takeKey(
  client: Prisma.TransactionClient,
  now: Date,
): Promise<((answer: unknown) => Promise<void>) | null> {
  const call = calls.getStore();
  if (!call || call.taken) return null;
  await client.$executeRaw(Prisma.sql`
    delete from idempotency_key where actor = ${call.actor} and key = ${call.key}
      and created_at < ${now}::timestamptz - make_interval(hours => ${keptHours}::int)`);
  const taken = await client.$executeRaw(Prisma.sql`
    insert into idempotency_key (actor, key, digest, status, answer, created_at)
    values (${call.actor}, ${call.key}, ${call.digest}, 0, 'null'::jsonb, ${now}) on conflict do nothing`);
  if (taken === 0) {
    await leaveWithFirst(client, call);
    throw new Error("an idempotency key was taken and is not there");
  }
  call.taken = true;
  return async (answer) => {
    await client.idempotencyKey.update({
      where: { actor_key: { actor: call.actor, key: call.key } },
      data: { status: 200, answer: (answer ?? Prisma.JsonNull) as Prisma.InputJsonValue },
    });
  };
}

/**
 * Inside a transaction that only looks: leaves with the first answer when the call was done before. Without this the look
 * would judge a repeated call by what its own first time has changed.
 */
export async function leaveIfDone(client: Prisma.TransactionClient, now: Date): Promise<void> {
  const call = calls.getStore();
  if (call && !call.taken) await leaveWithFirst(client, call, addMinutes(now, -keptHours * 60));
}

/** Leaves with the first answer of a call whose key is there, younger than `since` when that is given. */
async function leaveWithFirst(client: Prisma.TransactionClient, call: IdempotentCall, since?: Date): Promise<void> {
  const first = await client.idempotencyKey.findUnique({
    where: { actor_key: { actor: call.actor, key: call.key } },
  });
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
