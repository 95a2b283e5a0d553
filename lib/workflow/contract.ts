import type { Bilingual } from "@/lib/platform/i18n";

/** The posts a step may be given to. Who holds a post in a department is known to identity. */
export const posts = ["reviewer", "inspector", "expert", "chief"] as const;
export type Post = (typeof posts)[number];

/** How many decide a step: one person, all of several (会签), or whoever is first of several (或签). */
export const signings = ["one", "all", "any"] as const;
export type Signing = (typeof signings)[number];

/** Special procedures that a step may open (行政许可法 art. 45): their time does not count. */
export const specialProcedures = ["hearing", "inspection", "test", "quarantine", "appraisal", "expert-review"] as const;
export type SpecialProcedure = (typeof specialProcedures)[number];

type NodeBase = { id: string; name: Bilingual };

export type StartNode = NodeBase & { kind: "start" };
export type EndNode = NodeBase & { kind: "end" };
export type ParallelNode = NodeBase & { kind: "parallel" };
/** `fallback` is the flow taken when no condition is true (BPMN `default`). */
export type ExclusiveNode = NodeBase & { kind: "exclusive"; fallback?: string };
/** Work for a person. `limit` in working days (halves allowed); no `department` means the body the case belongs to. */
export type TaskNode = NodeBase & {
  kind: "task";
  post?: string;
  department?: string;
  sign: Signing;
  signers: number;
  limit?: number;
  decision: boolean;
  special?: SpecialProcedure;
};
/** An element of BPMN that this product does not run; kept so that the check can name it. */
export type UnsupportedNode = NodeBase & { kind: "unsupported"; element: string };

export type ProcessNode = StartNode | EndNode | ParallelNode | ExclusiveNode | TaskNode | UnsupportedNode;

/** `from` or `to` is empty when the file points at nothing; the check reports it. `condition` is FEEL. */
export type ProcessFlow = { id: string; from: string; to: string; name: Bilingual; condition?: string };

/** A process as it is pinned by a case: plain JSON, in document order. */
export type ProcessDefinition = {
  key: string;
  name: Bilingual;
  nodes: ProcessNode[];
  flows: ProcessFlow[];
  /** Attributes of our namespace that could not be read: a misspelt one would silently drop a countersign. */
  unread: { node: string; attribute: string; value?: string }[];
};

/** What `checkProcess` can find. Texts: `messages/<locale>/workflow.json`, `problems.<code>`. */
export const processProblems = [
  "attribute-unknown",
  "attribute-wrong",
  "branch-ends-inside",
  "branch-jump",
  "condition-missing",
  "condition-name-unknown",
  "condition-on-fallback",
  "condition-unparsable",
  "condition-unused",
  "decision-in-branch",
  "decision-many",
  "decision-none",
  "decision-signed-by-many",
  "end-missing",
  "end-with-exit",
  "end-without-decision",
  "fallback-missing",
  "fallback-unknown",
  "flow-loose",
  "id-not-a-name",
  "join-incomplete",
  "join-same-branch",
  "limit-over-promise",
  "limit-wrong",
  "loop-without-step",
  "name-missing",
  "no-way-out",
  "outcome-unknown-step",
  "post-missing",
  "post-unknown",
  "signers-too-few",
  "signers-unused",
  "split-by-flows",
  "start-many",
  "start-none",
  "start-with-entry",
  "step-after-decision",
  "unreachable",
  "unsupported",
] as const;
export type ProcessProblemCode = (typeof processProblems)[number];

/** One problem at one place. `node` is a node or flow id, or empty for the whole process. An error blocks publishing. */
export type ProcessProblem = {
  code: ProcessProblemCode;
  severity: "error" | "warning";
  node: string;
  params: Record<string, string | number>;
};

/** One step into a parallel split: through which gateway, along which flow. */
export type Branch = { gateway: string; flow: string };

/** Where the process stands: `active` at a step, `waiting` at a join. `path` lists its branches, outermost first. */
export type Token = { id: string; node: string; state: "active" | "waiting"; path: Branch[] };

export const taskStates = ["open", "claimed", "done", "cancelled"] as const;
export type TaskState = (typeof taskStates)[number];

/** Work of one person. Tasks of one visit of a step share `group`: one task, or one for each signer. */
export type Task = { id: string; node: string; group: string; state: TaskState; outcome?: string };

/**
 * The state of one running process. `walked` are the flows taken that still stand (a return or a loop takes back those
 * that lie after its target); `outcomes` the outcome of each step that stands.
 */
export type ProcessState = {
  status: "running" | "ended" | "cancelled";
  tokens: Token[];
  tasks: Task[];
  outcomes: Record<string, string>;
  walked: string[];
};

/** Refusals of this domain; texts in `messages/<locale>/errors.json`. */
export const workflowRefusals = [
  /** The file is not BPMN that can be read. */
  "workflow/process-unreadable",
  /** No way out of an exclusive gateway is true, and a datum that a condition needs is missing. */
  "workflow/condition-unknown",
  /** Every condition of an exclusive gateway is false and it has no fallback. */
  "workflow/no-way-out",
  /** The task is done, cancelled, or not of this process. */
  "workflow/task-not-open",
  /** The process has ended. */
  "workflow/not-running",
  /** The outcome is not one the step offers. */
  "workflow/outcome-unknown",
  /** The step to return to was not done, or does not lie before this one. */
  "workflow/return-target",
] as const;
export type WorkflowRefusal = (typeof workflowRefusals)[number];
