import type { Tx } from "../db";
import { Prisma } from "../db";
import { wakeRelay } from "../db/wake-relay";
import { traceparent } from "../trace";

/** Something that happened, in the past tense (`case.accepted`), and the shape of what it carries: ids and codes only. */
export type OutboxEvent<P extends Record<string, unknown>> = { readonly name: string; readonly payload?: P };

export function defineEvent<P extends Record<string, unknown>>(name: string): OutboxEvent<P> {
  return { name };
}

type Told = { event: string; payload: Record<string, unknown> };
const toTell = new WeakMap<Tx, Told[]>();

/** Tells the world, in the command's transaction; the worker is woken after the commit. */
export const emit = <P extends Record<string, unknown>>(tx: Tx, event: OutboxEvent<P>, payload: P): void =>
  emitAll(tx, event, [payload]);

/** The same of many things. Everything a command tells is written in its order, in one statement, before the commit. */
export function emitAll<P extends Record<string, unknown>>(
  tx: Tx,
  event: OutboxEvent<P>,
  payloads: readonly P[],
): void {
  if (payloads.length === 0) return;
  const told = toTell.get(tx) ?? [];
  // Jobs go on from the trace of the command that caused them, when it is one of the few that are kept.
  const trace = traceparent();
  for (const payload of payloads) told.push({ event: event.name, payload: trace ? { ...payload, trace } : payload });
  toTell.set(tx, told);
  tx.atEnd.set("outbox", () => write(tx, told));
  tx.afterCommit.add(wakeRelay);
}

async function write(tx: Tx, told: readonly Told[]): Promise<void> {
  await tx.bare.rows(Prisma.sql`
    insert into outbox (event, payload, created_at)
    select new.told->>'event', new.told->'payload', ${tx.now}::timestamptz
    from jsonb_array_elements(${JSON.stringify(told)}::jsonb) with ordinality as new (told, n) order by n`);
}
