import { setTimeout as wait } from "node:timers/promises";

/** When acts were confirmed, and when each was sent (milliseconds, performance.now). */
export class Confirmations {
  readonly #seen: { sentAt: number; at: number }[] = [];

  saw = (sentAt: number): void => {
    this.#seen.push({ sentAt, at: performance.now() });
  };

  /** Seconds until an act that was sent after this moment is confirmed; null: not within the limit (ms). */
  async backAfter(moment: number, limit: number): Promise<number | null> {
    for (;;) {
      const first = this.#seen.find(({ sentAt }) => sentAt > moment);
      if (first) return (first.at - moment) / 1_000;
      if (performance.now() - moment > limit) return null;
      await wait(25);
    }
  }

  /** The longest time between two confirmations since this moment, in seconds. */
  longestGapSince(moment: number): number {
    const times = this.#seen.map(({ at }) => at).filter((at) => at >= moment);
    return Math.max(0, ...times.map((at, i) => at - (times[i - 1] ?? moment))) / 1_000;
  }

  perSecond(from: number, to: number): number {
    return this.#seen.filter(({ at }) => at >= from && at < to).length / ((to - from) / 1_000);
  }
}
