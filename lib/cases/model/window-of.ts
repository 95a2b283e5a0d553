import type { Actor, ActorPost } from "@/lib/platform/auth";
import { type CaseFacts, windowTakes } from "../policy";

/** The window post through which a clerk takes this case; undefined for somebody who is not at a window. */
export function windowOf(actor: Actor, found: CaseFacts): ActorPost | undefined {
  return actor.postsOf("clerk").find((post) => windowTakes(post, found));
}
