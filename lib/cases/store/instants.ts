import type { Instants } from "@/lib/platform/db";

/** Which fields are instants, of the rows that are read together with their case. */
export const clockInstants: Instants<"Clock"> = {
  warnAt: true,
  dueAt: true,
  nextFlipAt: true,
  endedAt: true,
  startedAt: true,
  warnedAt: true,
};
export const holdInstants: Instants<"Hold"> = { askedAt: true, decidedAt: true, endedAt: true };
export const extensionInstants: Instants<"Extension"> = { askedAt: true, decidedAt: true };
export const correctionInstants: Instants<"Correction"> = { issuedAt: true, replyDue: true, answeredAt: true };
export const deferralInstants: Instants<"Deferral"> = { dueAt: true, suppliedAt: true };
