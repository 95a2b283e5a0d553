import type { Tx } from "../db";
import { Prisma } from "../db";

/** Something that happened, in the past tense (`case.accepted`), and the shape of what it carries: ids and codes only. */
export type OutboxEvent<P extends Record<string, unknown>> = { readonly name: string; readonly payload?: P };

export function defineEvent<P extends Record<string, unknown>>(name: string): OutboxEvent<P> {
  return { name };
}

/** Tells the world, in the command's transaction; the worker is woken when the transaction commits. */
export async function emit<P extends Record<string, unknown>>(
  tx: Tx,
  event: OutboxEvent<P>,
  payload: P,
): Promise<void> {
  await tx.db.$executeRaw(Prisma.sql`
    with told as (insert into outbox (event, payload, created_at) values (${event.name}, ${JSON.stringify(payload)}::jsonb, ${tx.now}))
    select pg_notify('tongban_outbox', '')`);
}
