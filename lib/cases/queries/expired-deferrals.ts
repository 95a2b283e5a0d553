import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** Promised materials (容缺) whose day is over, in cases that still wait for them. */
export async function expiredDeferrals(): Promise<{ caseId: string }[]> {
  return db().deferral.findMany({
    where: { suppliedAt: null, dueAt: { lt: now() }, case: { state: "accepted" } },
    orderBy: { dueAt: "asc" },
    take: 500,
    select: { caseId: true },
  });
}
