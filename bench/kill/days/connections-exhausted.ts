import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import type { Day } from "./rehearse-day";

/** How long the other client holds every connection. */
const heldMs = 12_000;

/** Another program eats every connection PostgreSQL has, those of the product too. */
export const connectionsExhausted: Day = {
  how: `another program takes every connection PostgreSQL has, the product's own are ended, and it gets none for ${heldMs / 1_000} s`,
  async trouble({ ground, product, refusals, fault }) {
    const greedy: Client[] = [];
    const take = async (): Promise<boolean> => {
      const client = new Client({ connectionString: ground.adminUrl, connectionTimeoutMillis: 5_000 });
      client.on("error", () => undefined);
      const taken = await client.connect().then(
        () => true,
        () => false,
      );
      if (taken) greedy.push(client);
      return taken;
    };
    while (await take());
    const theirs = "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'kill_run'";
    const until = performance.now() + heldMs;
    let well = 0;
    let unwell = 0;
    while (performance.now() < until) {
      await greedy[0]?.query(theirs);
      await Promise.all(Array.from({ length: 12 }, take));
      const health = await fetch(`${product.base}/api/health`, { signal: AbortSignal.timeout(15_000) }).catch(
        () => null,
      );
      if (health?.ok) well += 1;
      else unwell += 1;
      await wait(100);
    }
    await Promise.all(greedy.map((client) => client.end().catch(() => undefined)));
    if (unwell === 0) fault("health never told that there was no database", { well });
    if (!refusals.has("503 platform/busy")) fault("nobody was told to come again", Object.fromEntries(refusals));
  },
};
