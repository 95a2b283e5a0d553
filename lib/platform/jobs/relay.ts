import { Client } from "pg";
import type { PgBoss } from "pg-boss";
import type { Job } from "./define";

type Row = { id: string; event: string; payload: Record<string, unknown> };

/**
 * Hands committed outbox rows to the job queues, in batches, in one transaction with the mark: a crash in between
 * relays the batch again, never loses it and never doubles it.
 */
export async function relayOutbox(boss: PgBoss, connectionString: string, jobs: readonly Job[]): Promise<void> {
  const client = new Client({ connectionString });
  // A connection that ends tells its statement and, beside it, whoever listens; unheard, that would end the whole worker.
  client.on("error", () => undefined);
  await client.connect();
  try {
    while (await relayBatch(boss, client, jobs));
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function relayBatch(boss: PgBoss, client: Client, jobs: readonly Job[]): Promise<boolean> {
  await client.query("begin");
  try {
    const { rows } = await client.query<Row>(
      "select id::text, event, payload from outbox where relayed_at is null order by id limit 200 for update skip locked",
    );
    if (rows.length === 0) {
      await client.query("rollback");
      return false;
    }
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    for (const job of jobs) {
      const heard = rows.filter((row) => job.on.includes(row.event));
      if (heard.length === 0) continue;
      await boss.insert(
        job.name,
        heard.map((row) => ({ data: { ...row.payload, event: row.event, outboxId: row.id } })),
        { db },
      );
    }
    await client.query("update outbox set relayed_at = now() where id = any($1::bigint[])", [
      rows.map((row) => row.id),
    ]);
    await client.query("commit");
    return rows.length === 200;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}
