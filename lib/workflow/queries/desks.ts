import type { Actor, ActorPost } from "@/lib/platform/auth";
import { Prisma, reads, rowsOf } from "@/lib/platform/db";
import { workingRoles } from "../policy";

/** One range of the worklist index: the tasks of a post in one department, within an area. */
export type Desk = { code: string; post: string; area: string };

/** Without ranges that another one covers already, so that no task is listed twice. */
function distinct(desks: readonly Desk[]): Desk[] {
  const covers = (a: Desk, b: Desk) => a.code === b.code && a.post === b.post && b.area.startsWith(a.area);
  return desks.filter(
    (desk, i) => !desks.some((other, j) => i !== j && covers(other, desk) && (!covers(desk, other) || j < i)),
  );
}

/**
 * The ranges an actor's posts reach. Their own: the actor's role in every department below the post. Of the body: every
 * role, below the posts of a chief (who sees what all of them have on the table).
 */
export async function desksOf(actor: Actor, whose: "own" | "body"): Promise<Desk[]> {
  const posts: ActorPost[] = whose === "body" ? actor.postsOf("chief") : actor.postsOf(...workingRoles);
  if (posts.length === 0) return [];
  const departments = await rowsOf<{ code: string; path: string }>(
    reads(),
    Prisma.sql`select code, path from department
      where exists (select 1 from unnest(${posts.map((post) => post.departmentPath)}::text[]) own where starts_with(path, own))`,
  );
  const desks = posts.flatMap((post) =>
    departments
      .filter((department) => department.path.startsWith(post.departmentPath))
      .flatMap(({ code }) =>
        (whose === "body" ? workingRoles : [post.role]).map((role) => ({ code, post: role, area: post.areaPath })),
      ),
  );
  return distinct(desks);
}
