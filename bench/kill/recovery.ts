import { setTimeout as wait } from "node:timers/promises";
import { withRows } from "./checks/rows";
import type { Target } from "./options";

type Side = "front" | "behind";
/** PostgreSQL is under both. */
const sidesOf: Record<Target, readonly Side[]> = {
  web: ["front"],
  worker: ["behind"],
  database: ["front", "behind"],
  backend: ["front", "behind"],
  all: ["front", "behind"],
};

/** Waits until the product does its work again after a kill, and how long that took. */
export class Recovery {
  #confirmed = 0;
  /** How often what people need, and what works behind them, was killed. */
  readonly #kills = { front: 0, behind: 0 };

  constructor(readonly databaseUrl: string) {}

  /** A command that was sent at this moment (ms, performance.now) was confirmed. */
  saw(sentAt: number): void {
    this.#confirmed = Math.max(this.#confirmed, sentAt);
  }

  /**
   * Milliseconds from the kill until people are served again (a command sent after it is confirmed) or, when only the
   * worker was killed, until work is done behind them again. "again": something was killed once more before that.
   * Null when it did not happen within the limit.
   */
  async after(target: Target, killed: { at: number; instant: Date }, limit = 60_000): Promise<number | "again" | null> {
    const side = target === "worker" ? "behind" : "front";
    for (const one of sidesOf[target]) this.#kills[one] += 1;
    const mine = this.#kills[side];
    const isBack = target === "worker" ? () => this.#worked(killed.instant) : async () => this.#confirmed > killed.at;
    while (performance.now() - killed.at < limit) {
      if (await isBack()) return performance.now() - killed.at;
      if (this.#kills[side] > mine) return "again";
      await wait(target === "worker" ? 100 : 25);
    }
    return null;
  }

  async #worked(since: Date): Promise<boolean> {
    const sql = "select 1 from pgboss.job where state = 'completed' and completed_on > $1 and started_on > $1 limit 1";
    return withRows(this.databaseUrl, async (rows) => (await rows(sql, [since])).length > 0).catch(() => false);
  }
}
