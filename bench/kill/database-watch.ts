import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";

/** Jobs the background process has in hand now, by name; sweeps are its clockwork and not work on a case. */
const active = "select distinct name from pgboss.job where state = 'active' and name not like 'sweep-%'";
const sight = 20;

/** Watches the database from outside: when the outbox rings, and which jobs run. It comes back after every kill. */
export class DatabaseWatch {
  #client: Client | undefined;
  #ended = false;
  #jobs: string[] = [];
  readonly #bells = new Set<() => void>();

  constructor(readonly url: string) {
    void this.#watch();
  }

  /** Jobs that ran when last looked, a few milliseconds ago. */
  jobs(): string[] {
    return this.#jobs;
  }

  /** Resolves when a command has just committed events for the relay; false when none did within the limit (ms). */
  rings(limit: number): Promise<boolean> {
    return new Promise((resolve) => {
      const finish = (rang: boolean) => {
        clearTimeout(timer);
        this.#bells.delete(bell);
        resolve(rang);
      };
      const bell = () => finish(true);
      const timer = setTimeout(() => finish(false), limit);
      this.#bells.add(bell);
    });
  }

  /** Resolves when such a job runs; false when none did within the limit (ms). */
  async runs(job: string, limit: number): Promise<boolean> {
    const begun = performance.now();
    while (performance.now() - begun < limit) {
      if (this.#jobs.includes(job)) return true;
      await wait(sight / 2);
    }
    return false;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#client?.end().catch(() => undefined);
  }

  async #watch(): Promise<void> {
    while (!this.#ended) {
      const client = new Client({ connectionString: this.url, connectionTimeoutMillis: 2_000 });
      client.on("error", () => undefined);
      client.on("notification", () => {
        for (const bell of [...this.#bells]) bell();
      });
      try {
        await client.connect();
        this.#client = client;
        await client.query("listen tongban_outbox");
        while (!this.#ended) {
          const { rows } = await client.query<{ name: string }>(active);
          this.#jobs = rows.map(({ name }) => name);
          await wait(sight);
        }
      } catch {
        this.#jobs = [];
        await client.end().catch(() => undefined);
        await wait(150);
      }
    }
  }
}
