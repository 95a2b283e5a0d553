import type { Actor } from "../auth";

/** A consequence: runs after commit, at least once, so every handler must be repeatable. */
export type Job = {
  readonly name: string;
  /** Events of the outbox that start it. */
  readonly on: readonly string[];
  readonly retryLimit?: number;
  handle(payload: Record<string, unknown>, actor: Actor): Promise<void>;
};

/** A repair or a clock: compares promises with facts, every minute, in one process of the city at a time. */
export type Sweep = { readonly name: string; handle(actor: Actor): Promise<number> };

export function defineJob(job: Job): Job {
  return job;
}

export function defineSweep(sweep: Sweep): Sweep {
  return sweep;
}
