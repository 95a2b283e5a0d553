import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { ClockKind } from "../model/clocks";

/** Running clocks of one kind whose time is over, oldest first: an index range, at most 500 at a time. */
export async function dueClocks(kind: ClockKind): Promise<{ caseId: string }[]> {
  return db().clock.findMany({
    where: { kind, state: "running", dueAt: { lt: now() } },
    orderBy: { dueAt: "asc" },
    take: 500,
    select: { caseId: true },
  });
}
