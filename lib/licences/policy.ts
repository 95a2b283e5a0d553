import type { Actor } from "@/lib/platform/auth";

/** The head of the body that issued a licence, or of a body above it, may change its status. */
export function canChangeStatus(actor: Actor, issuer: { path: string }): boolean {
  return actor.postsOf("chief").some((post) => issuer.path.startsWith(post.departmentPath));
}
