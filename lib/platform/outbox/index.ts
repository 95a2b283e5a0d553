import type { Tx } from "../db";
import { Prisma } from "../db";

/** Something that happened, in the past tense (`case.accepted`), and the shape of what it carries: ids and codes only. */
export type OutboxEvent<P extends Record<string, unknown>> = { readonly name: string; readonly payload?: P };

export function defineEvent<P extends Record<string, unknown>>(name: string): OutboxEvent<P> {
  return { name };
}

/** Tells the world, in the command's transaction; the worker is woken when the transaction commits. */
export const emit = <P extends Record<string, unknown>>(tx: Tx, event: OutboxEvent<P>, payload: P): Promise<void> =>
  emitAll(tx, event, [payload]);

/** The same of many things at once, in one statement, in their order. */
export async function emitAll<P extends Record<string, unknown>>(
  tx: Tx,
  event: OutboxEvent<P>,
  payloads: readonly P[],
): Promise<void> {
  if (payloads.length === 0) return;
  await tx.db.$executeRaw(Prisma.sql`
    with told as (
      insert into outbox (event, payload, created_at)
      select ${event.name}::text, payload, ${tx.now}::timestamptz from jsonb_array_elements(${JSON.stringify(payloads)}::jsonb)
        with ordinality as new (payload, n) order by n)
    select pg_notify('tongban_outbox', '')`);
}
