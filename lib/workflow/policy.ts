import type { Actor, ActorPost } from "@/lib/platform/auth";
import { Refusal } from "@/lib/platform/errors";

/** What a policy needs to know of a task and its case. Paths end with a slash. */
export type TaskFacts = {
  post: string;
  departmentPath: string;
  areaPath: string;
  assigneeId: string | null;
  case: { subjectId: string; agentId: string | null };
};

type Place = Pick<TaskFacts, "departmentPath" | "areaPath">;
type Holder = Pick<Actor, "accountId" | "subjectId" | "actsFor" | "posts">;

/** A post reaches a task in its department subtree and area subtree. */
export const reaches = (post: Pick<ActorPost, "departmentPath" | "areaPath">, task: Place): boolean =>
  task.departmentPath.startsWith(post.departmentPath) && task.areaPath.startsWith(post.areaPath);

/** Posts that see the tasks of their place. Supervisors and administrators see no single task here. */
export const workingRoles = ["clerk", "reviewer", "inspector", "expert", "chief"] as const;

/** Candidates hold the post the task asks for. */
export const isCandidate = (actor: Holder, task: TaskFacts): boolean =>
  actor.posts.some((post) => post.role === task.post && reaches(post, task));

export const isChief = (actor: Holder, task: Place): boolean =>
  actor.posts.some((post) => post.role === "chief" && reaches(post, task));

/** Nobody handles a case in which they are subject or agent. */
export const isOwnCase = (actor: Holder, task: Pick<TaskFacts, "case">): boolean =>
  (actor.subjectId !== null && [task.case.subjectId, task.case.agentId].includes(actor.subjectId)) ||
  actor.actsFor.includes(task.case.subjectId);

export const isHolder = (actor: Holder, task: Pick<TaskFacts, "assigneeId">): boolean =>
  task.assigneeId !== null && task.assigneeId === actor.accountId;

export const taskActions = ["claim", "release", "seize", "transfer"] as const;
export type TaskAction = (typeof taskActions)[number];

/** Claim: a candidate. Release: the holder. Seize: the chief. Transfer: the holder or the chief. */
export function can(actor: Holder, action: TaskAction, task: TaskFacts): boolean {
  if (actor.accountId === null || isOwnCase(actor, task)) return false;
  if (action === "claim") return isCandidate(actor, task);
  if (action === "release") return isHolder(actor, task);
  return isChief(actor, task) || (action === "transfer" && isHolder(actor, task));
}

/** Answers the actor's account. Refuses workflow/own-case or workflow/not-allowed: both 403, the task was found. */
export function requireAllowed(actor: Holder, action: TaskAction, task: TaskFacts): string {
  if (actor.accountId !== null && can(actor, action, task)) return actor.accountId;
  throw new Refusal(isOwnCase(actor, task) ? "workflow/own-case" : "workflow/not-allowed", { action }, { status: 403 });
}
