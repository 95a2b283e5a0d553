import type { Actor } from "../auth";

/** A consequence: runs after commit, at least once, so every handler must be repeatable. */
export type Job = {
  readonly name: string;
  /** Events of the outbox that start it. */
  readonly on: readonly string[];
  readonly retryLimit?: number;
  /** How many of it one worker process does side by side (1 unless told): for work that mostly waits for somebody outside. */
  readonly atOnce?: number;
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
