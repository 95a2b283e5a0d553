import type { Actor, ActorPost } from "@/lib/platform/auth";
import { Refusal } from "@/lib/platform/errors";
import type { CaseAction } from "./model/transitions";
import { isOffered } from "./model/windows";

/** What a policy needs to know of a case; stores and tests can make one. */
export type CaseFacts = {
  subjectId: string;
  agentId: string | null;
  departmentCode: string;
  departmentPath: string;
  areaPath: string;
  windowPaths: readonly string[];
  receivedByDept: string | null;
  receivedByPath: string | null;
};

/** Where an actor may look. Reads start from here, so what is not yours is not found. */
export type CaseScope = {
  subjectIds: string[];
  /** Windows: cases this window received, and those nobody has received yet whose item is offered to its area (通办). */
  windows: { departmentCode: string; areaPath: string }[];
  /** Bodies: cases of a department subtree in an area subtree, and cases in which the department has a task. */
  bodies: { departmentPath: string; areaPath: string }[];
  /** Supervision: every case of an area subtree, read only. */
  areas: { areaPath: string }[];
};

/** The scope of an actor. A city administrator and an auditor see no case. */
export function scope(actor: Actor): CaseScope {
  return {
    subjectIds: [...(actor.subjectId ? [actor.subjectId] : []), ...actor.actsFor],
    windows: actor.postsOf("clerk").map(({ departmentCode, areaPath }) => ({ departmentCode, areaPath })),
    bodies: actor
      .postsOf("reviewer", "inspector", "expert", "chief")
      .map(({ departmentPath, areaPath }) => ({ departmentPath, areaPath })),
    areas: actor.postsOf("supervisor").map(({ areaPath }) => ({ areaPath })),
  };
}

export const isSubjectOrAgent = (actor: Actor, found: Pick<CaseFacts, "subjectId" | "agentId">): boolean =>
  actor.subjectId !== null && (found.subjectId === actor.subjectId || found.agentId === actor.subjectId);

/** The applicant, the agent, or somebody with a running authorisation for the organisation. */
export const isApplicant = (actor: Actor, found: Pick<CaseFacts, "subjectId" | "agentId">): boolean =>
  isSubjectOrAgent(actor, found) || actor.actsFor.includes(found.subjectId);

const bodyPost = (post: ActorPost, found: CaseFacts): boolean =>
  found.departmentPath.startsWith(post.departmentPath) && found.areaPath.startsWith(post.areaPath);

/** A window that takes the item: the item is offered to the window's area, or the window received it. */
export const windowTakes = (post: ActorPost, found: CaseFacts): boolean =>
  found.receivedByDept !== null
    ? found.receivedByDept === post.departmentCode && found.receivedByPath === post.areaPath
    : isOffered(found.windowPaths, post.areaPath);

type Who = "applicant" | "window" | "body" | "chief" | "system";

/** Who may do what (case-life, "Who may what"). A window may act for a person who is present. */
const allowed: Record<CaseAction, readonly Who[]> = {
  save: ["applicant", "window"],
  discard: ["applicant", "window"],
  submit: ["applicant", "window"],
  // The chief only for a second notice (`requirePreReview`).
  "pre-review": ["window", "chief"],
  receive: ["window"],
  accept: ["window"],
  deem: ["system"],
  refuse: ["window"],
  // The chief too: a second notice needs the chief's reason (art. 32(4)).
  "request-correction": ["window", "chief"],
  resubmit: ["applicant", "window"],
  withdraw: ["applicant", "window"],
  lapse: ["system"],
  "reply-expired": ["system"],
  hold: ["body", "chief"],
  resume: ["body", "chief"],
  extend: ["body", "chief"],
  supply: ["applicant", "window"],
  decide: ["body", "chief"],
  "deferral-expired": ["system"],
  terminate: ["chief"],
  close: ["system"],
  deliver: ["applicant", "window", "system"],
};

const applicantActs: ReadonlySet<CaseAction> = new Set([
  "save",
  "discard",
  "submit",
  "resubmit",
  "withdraw",
  "supply",
  "deliver",
]);

/** True when the actor may do this to this case; the state is the model's question, not this one. */
export function can(actor: Actor, action: CaseAction, found: CaseFacts): boolean {
  const who = allowed[action];
  if (actor.kind === "system") return who.includes("system") || action === "deliver";
  if (isApplicant(actor, found)) return who.includes("applicant") && applicantActs.has(action);
  if (who.includes("window") && actor.postsOf("clerk").some((post) => windowTakes(post, found))) return true;
  if (who.includes("body") && actor.postsOf("reviewer", "inspector", "expert").length > 0) return true;
  return who.includes("chief") && actor.postsOf("chief").some((post) => bodyPost(post, found));
}

/** Head of the body the case belongs to, and neither its subject nor its agent. */
export const isChiefOf = (actor: Actor, found: CaseFacts): boolean =>
  !isApplicant(actor, found) && actor.postsOf("chief").some((post) => bodyPost(post, found));

/** Refuses `case/own-case` (nobody handles their own case) or `case/not-allowed`. Both are 403: the case was found. */
export function requireAllowed(actor: Actor, action: CaseAction, found: CaseFacts): void {
  if (can(actor, action, found)) return;
  const own = isApplicant(actor, found) && actor.posts.length > 0;
  throw new Refusal(own ? "case/own-case" : "case/not-allowed", { action }, { status: 403 });
}

/**
 * Pre-review is the window's; the head of the body comes in only to answer for a second notice with a reason (art. 32(4)).
 * Refuses `case/not-allowed` (403).
 */
export function requirePreReview(actor: Actor, found: CaseFacts, secondNotice: boolean): void {
  if (secondNotice || actor.postsOf("clerk").some((post) => windowTakes(post, found))) return;
  throw new Refusal("case/not-allowed", { action: "pre-review" }, { status: 403 });
}

/** The city's calendar is kept by its administrators. Refuses `case/not-allowed` (403). */
export function requireCalendarKeeper(actor: Actor): void {
  if (!actor.has("cityadmin")) throw new Refusal("case/not-allowed", { action: "calendar" }, { status: 403 });
}
