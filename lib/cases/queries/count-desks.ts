import { countedAtMost } from "@/lib/platform/api/counted-at-most";
import type { Actor } from "@/lib/platform/auth";
import { db, Prisma } from "@/lib/platform/db";
import { type Desk, rangesOf } from "./desks";

/** The desks that have a tab with a number. */
export const countedDesks = ["pre-review", "mended", "review", "hand-out"] as const satisfies Desk[];

function countOf(actor: Actor, desk: Desk): Prisma.Sql {
  const each = rangesOf(actor, desk).map((range) => Prisma.sql`(select 1 from "case" c where ${range})`);
  if (each.length === 0) return Prisma.sql`0`;
  return Prisma.sql`(select count(*)::int from (${Prisma.join(each, " union all ")} limit ${countedAtMost}) found)`;
}

export type DeskCounts = Record<(typeof countedDesks)[number], number>;

/** How many cases lie on the desks that have a tab; each at most 1,000. One statement. */
export async function countDesks(actor: Actor): Promise<DeskCounts> {
  const none = { "pre-review": 0, mended: 0, review: 0, "hand-out": 0 };
  if (actor.postsOf("clerk").length === 0) return none;
  const [counts] = await db().$queryRaw<DeskCounts[]>(Prisma.sql`
    select ${countOf(actor, "pre-review")} as "pre-review", ${countOf(actor, "mended")} as mended,
           ${countOf(actor, "review")} as review, ${countOf(actor, "hand-out")} as "hand-out"`);
  return counts ?? none;
}
