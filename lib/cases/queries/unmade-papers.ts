import { addMinutes, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** Papers ordered a while ago that nobody has made, oldest first: an index range over what waits. */
export async function unmadePapers(limit: number): Promise<string[]> {
  const rows = await db().paper.findMany({
    where: { madeAt: null, ordered: { lt: addMinutes(now(), -1) } },
    orderBy: { ordered: "asc" },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
