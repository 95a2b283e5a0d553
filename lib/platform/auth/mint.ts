import { Actor, type ActorFacts } from "./actor";

/** A signed-in person or member of staff. Called by lib/identity when a session row has been checked. */
export function mintSessionActor(facts: Omit<ActorFacts, "name" | "kind"> & { accountId: string }): Actor {
  return Actor.make({
    ...facts,
    kind: facts.posts.length > 0 ? "staff" : "person",
    name: `account:${facts.accountId}`,
  });
}

/** The product itself: a job or a sweep, by its name. */
export function mintSystemActor(job: string): Actor {
  return Actor.make({
    kind: "system",
    name: `system:${job}`,
    accountId: null,
    subjectId: null,
    sessionId: null,
    actsFor: [],
    posts: [],
    locale: "zh-CN",
  });
}
