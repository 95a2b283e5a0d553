import type { Locale } from "../i18n/locale";

/** What a post allows: an act, in a department subtree, in an area subtree. Paths end with a slash. */
export type ActorPost = {
  role: Role;
  departmentCode: string;
  departmentPath: string;
  areaCode: string;
  areaPath: string;
};

export const roles = [
  "clerk",
  "reviewer",
  "inspector",
  "expert",
  "chief",
  "supervisor",
  "cityadmin",
  "auditor",
] as const;
export type Role = (typeof roles)[number];

type ActorFacts = {
  kind: "person" | "staff" | "system";
  /** `account:<id>`, `system:<job>`: what the ledger writes. */
  name: string;
  accountId: string | null;
  subjectId: string | null;
  sessionId: string | null;
  /** Organisations the person may act for today. */
  actsFor: readonly string[];
  posts: readonly ActorPost[];
  locale: Locale;
};

const minted = new WeakSet<Actor>();

/** Who acts. Minted only at a door (session, API client, job); nothing else can build one. */
export class Actor {
  declare private readonly brand: never;
  readonly kind: ActorFacts["kind"];
  readonly name: string;
  readonly accountId: string | null;
  readonly subjectId: string | null;
  readonly sessionId: string | null;
  readonly actsFor: readonly string[];
  readonly posts: readonly ActorPost[];
  readonly locale: Locale;

  private constructor(facts: ActorFacts) {
    this.kind = facts.kind;
    this.name = facts.name;
    this.accountId = facts.accountId;
    this.subjectId = facts.subjectId;
    this.sessionId = facts.sessionId;
    this.actsFor = facts.actsFor;
    this.posts = facts.posts;
    this.locale = facts.locale;
  }

  /** For `mint.ts` only. */
  static make(facts: ActorFacts): Actor {
    const actor = new Actor(facts);
    Object.freeze(actor);
    minted.add(actor);
    return actor;
  }

  has(...wanted: Role[]): boolean {
    return this.posts.some((post) => wanted.includes(post.role));
  }

  postsOf(...wanted: Role[]): ActorPost[] {
    return this.posts.filter((post) => wanted.includes(post.role));
  }
}

/** Refuses an object that only looks like an actor. */
export function isMinted(actor: Actor): boolean {
  return minted.has(actor);
}

export type { ActorFacts };
