import type { Actor } from "@/lib/platform/auth";
import { Refusal } from "@/lib/platform/errors";

/** The area subtrees an officer watches. Refuses `supervision/not-officer` (403). */
export function watchedAreas(actor: Actor): string[] {
  const paths = actor.postsOf("supervisor").map((post) => post.areaPath);
  if (paths.length === 0) throw new Refusal("supervision/not-officer", {}, { status: 403 });
  // A subtree inside another is counted once.
  return [...new Set(paths)].filter((path) => !paths.some((other) => other !== path && path.startsWith(other)));
}

/** Whose alerts somebody reads: those of an officer's areas; for staff, those their own body or window has to see to. */
export function alertScope(actor: Actor): ({ areaPath: string } | { departmentPath: string })[] {
  return [
    ...actor.postsOf("supervisor").map(({ areaPath }) => ({ areaPath })),
    ...actor
      .postsOf("clerk", "reviewer", "inspector", "expert", "chief")
      .map(({ departmentPath }) => ({ departmentPath })),
  ];
}

/** The ledger is read by auditors, who write nothing. Refuses `supervision/not-auditor` (403). */
export function requireAuditor(actor: Actor): void {
  if (!actor.has("auditor")) throw new Refusal("supervision/not-auditor", {}, { status: 403 });
}
