import type { FailureReason } from "../contract";

/** After this many attempts nobody tries any more by itself: a person looks. */
export const maxAttempts = 8;

/** A no that will be the same tomorrow. */
const final: ReadonlySet<FailureReason> = new Set(["refused", "not-found"]);

/** True when sending again by itself makes no sense any more; `attempts` counts the one that just failed. */
export function isGivenUp(reason: FailureReason, attempts: number): boolean {
  return final.has(reason) || attempts >= maxAttempts;
}

/**
 * When a message may be tried again: 1, 3, 7, 15 … 127 minutes after it was written, so that an outage of two hours
 * costs eight calls and not a hundred.
 */
export function triableFrom(createdAtMs: number, attempts: number): number {
  return createdAtMs + (2 ** attempts - 1) * 60_000;
}

/** A carrier that knows nothing of a receipt after an hour, or has not delivered after a day, has failed. */
export function overdueReceipt(state: "queued" | "unknown", sentAtMs: number, nowMs: number): boolean {
  const patience = state === "unknown" ? 60 : 24 * 60;
  return nowMs - sentAtMs > patience * 60_000;
}
