import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";

/** Events that nobody relayed, and jobs that wait or run. Sweeps come every minute and are no backlog. */
const left = `
  select (select count(*) from outbox where relayed_at is null)
       + (select count(*) from pgboss.job where state in ('created', 'retry', 'active')
            and name not like 'sweep-%' and name not like '\\_\\_%' and name <> 'dead-letters') as n`;
/** So few are the ordinary work of a moment. */
const few = 20;

async function untilThere(client: Client): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const { rows } = await client.query<{ there: boolean }>("select to_regclass('pgboss.job') is not null as there");
    if (rows[0]?.there) return;
    if (performance.now() - begun > 120_000) throw new Error("the worker does not begin to work");
    await pause(200);
  }
}

/**
 * Waits until the worker has done what earlier commands left behind: thousands of papers of an hour's measuring are not what
 * a morning's crowd finds. Answers how many there were, and how many seconds they took.
 */
export async function untilWorkedOff(databaseUrl: string): Promise<{ jobs: number; seconds: number }> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const count = async () => Number((await client.query<{ n: string }>(left)).rows[0]?.n ?? 0);
  const begun = performance.now();
  try {
    // Where it is the first, the worker makes its own tables.
    await untilThere(client);
    const jobs = await count();
    while ((await count()) > few) await pause(1_000);
    return { jobs, seconds: Math.round((performance.now() - begun) / 1_000) };
  } finally {
    await client.end();
  }
}
