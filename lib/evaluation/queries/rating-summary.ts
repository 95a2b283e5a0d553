import type { Actor } from "@/lib/platform/auth";
import { addDays, instantOf, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Grade, RatingSummary } from "../contract";
import { summarise } from "../model/grades";

/** What people said in the last `days` days: of an officer's areas, or of the departments of somebody's posts. */
export async function ratingSummary(actor: Actor, days = 90): Promise<RatingSummary> {
  const areas = actor.postsOf("supervisor").map((post) => ({ areaPath: { startsWith: post.areaPath } }));
  const departments = actor.posts.map((post) => ({ departmentCode: post.departmentCode }));
  const seen = areas.length > 0 ? areas : departments;
  if (seen.length === 0) return summarise({});
  const rows = await db().evaluation.groupBy({
    by: ["grade"],
    where: { OR: seen, at: { gte: instantOf(addDays(today(), -days)) } },
    _count: true,
  });
  return summarise(Object.fromEntries(rows.map((row) => [row.grade as Grade, row._count])));
}
