import type { ActorPost } from "@/lib/platform/auth";

export type Place = Pick<ActorPost, "departmentPath" | "areaPath">;

/** The places of posts, without those that lie in another one: a person with three posts in a body looks at it once. */
export function widestPlaces(posts: readonly Place[]): Place[] {
  const within = (a: Place, b: Place) =>
    a.departmentPath.startsWith(b.departmentPath) && a.areaPath.startsWith(b.areaPath);
  return posts.filter(
    (post, i) => !posts.some((other, j) => i !== j && within(post, other) && (!within(other, post) || j < i)),
  );
}
