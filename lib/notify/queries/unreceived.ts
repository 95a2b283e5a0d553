import { addMinutes, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** A message about a case that did not reach its person. */
export type Unreceived = { messageId: string; caseId: string; channel: string; failure: string };

/** Messages that failed in the last three days, oldest first: somebody has to call. */
export async function unreceivedMessages(limit: number): Promise<Unreceived[]> {
  const rows = await db().message.findMany({
    where: { state: "failed", caseId: { not: null }, settledAt: { gt: addMinutes(now(), -3 * 24 * 60) } },
    orderBy: { settledAt: "asc" },
    take: limit,
    select: { id: true, caseId: true, channel: true, failure: true },
  });
  return rows.flatMap(({ id, caseId, channel, failure }) =>
    caseId ? [{ messageId: id, caseId, channel, failure: failure ?? "" }] : [],
  );
}
