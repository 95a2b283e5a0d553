import { z } from "zod";
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

/**
 * Work of one person. `visit` counts the openings of steps in this process (1, 2, 3 …): the tasks of all signers of one
 * opening share it, and it tells what came later without asking a clock.
 */
export type Task = { id: string; node: string; visit: number; state: TaskState; outcome?: string };

/** The state of one process. It runs while it has a token; done and cancelled tasks are its history. */
export type ProcessState = { tokens: Token[]; tasks: Task[] };

export type ProcessEvent =
  | { type: "start" }
  /** `outcome` is "pass", "fail", or a word that a condition of the process compares with this step. */
  | { type: "complete"; taskId: string; outcome: string }
  | { type: "return"; taskId: string; toNode: string }
  /** The case was closed from outside: nothing stays open. */
  | { type: "cancelAll" };

/** What a move may know: the case's facts for conditions (`scenario`, `form`), and where new ids come from. */
export type Given = { facts: Record<string, unknown>; newId: () => string };

/** Refusals of this domain; texts in `messages/<locale>/errors.json`. */
export const workflowRefusals = [
  /** The file is not BPMN that can be read. */
  "workflow/process-unreadable",
  /** No way out of an exclusive gateway is true, and a datum that a condition needs is missing. */
  "workflow/condition-unknown",
  /** Every condition of an exclusive gateway is false and it has no fallback. */
  "workflow/no-way-out",
  /** Outside your scope, or not there: the same answer. */
  "workflow/task-not-found",
  /** The task is done or cancelled. */
  "workflow/task-not-open",
  /** Somebody else has claimed it. */
  "workflow/task-taken",
  /** Only the person who holds the task can do this. */
  "workflow/not-holder",
  /** The post, the department or the area does not fit, or the act is the chief's. */
  "workflow/not-allowed",
  /** Nobody handles a case in which they are subject or agent. */
  "workflow/own-case",
  /** Each signer of a countersign is another person. */
  "workflow/already-signing",
  /** The person a task is handed to cannot take it. */
  "workflow/cannot-receive",
  /** The cursor of a list is none that a page handed out. */
  "workflow/cursor",
  /** A step names a department that is not there. */
  "workflow/department-unknown",
  /** A process starts once, from a definition that has a start. */
  "workflow/already-started",
  /** The process has ended. */
  "workflow/not-running",
  /** The outcome is not one the step offers. */
  "workflow/outcome-unknown",
  /** The step to return to was not done, or does not lie before this one. */
  "workflow/return-target",
] as const;
export type WorkflowRefusal = (typeof workflowRefusals)[number];

/** The person a task is handed to: the id of the account, or its login. */
export const transferTaskInput = z.object({ to: z.string().trim().min(1).max(64) });
/** An opinion in the making: saved while the person still thinks, or while the clock is stopped. */
export const taskDraftInput = z.object({ draft: z.string().max(2_000) });

/** What a worklist shows: my desk (in my hands or free for me to take), in my hands, free for me to take, done by me, everything pending in my body, decisions to sign. */
export const taskViews = ["desk", "mine", "claimable", "done", "body", "signing"] as const;
export type TaskView = (typeof taskViews)[number];

export const taskListInput = z.object({
  view: z.enum(taskViews).default("mine"),
  service: z.string().max(64).optional(),
  light: z.enum(["green", "yellow", "red", "stopped", "none"]).optional(),
  kind: z.enum(["review", "follow-up"]).optional(),
  /** A case number from its beginning, with or without spaces. */
  caseNo: z.string().max(40).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type TaskListInput = z.input<typeof taskListInput>;

/** One row of a worklist. Instants are ISO; `dueAt` is empty while the clock is stopped. Names of people are masked. */
export type TaskRow = {
  id: string;
  caseId: string;
  caseNo: string;
  service: Bilingual;
  serviceCode: string;
  step: Bilingual;
  node: string;
  kind: string;
  decision: boolean;
  state: TaskState;
  subject: string;
  areaCode: string;
  light: string;
  dueAt: string | null;
  openedAt: string;
  doneAt: string | null;
  outcome: string | null;
  holder: string | null;
  holderId: string | null;
};
export type TaskPage = { items: TaskRow[]; next: string | null };
export type TaskCounts = Record<Exclude<TaskView, "desk" | "done" | "body">, number>;

export type Point = { x: number; y: number };
/** `x`, `y` is the middle. `lines` is the step's name, broken to fit. */
export type PlacedNode = { id: string; x: number; y: number; width: number; height: number; lines: string[] };
export type PlacedFlow = { id: string; points: Point[]; back: boolean; label?: Point & { text: string } };
/** Where everything of a process picture stands, in CSS pixels at its natural size. */
export type ProcessLayout = { width: number; height: number; nodes: PlacedNode[]; flows: PlacedFlow[] };

/** How far a process has come, for its picture: the state of each node, and the flows that were taken and stand. */
export type StepState = "done" | "now" | "later";
export type ProcessProgress = { nodes: Record<string, StepState>; walked: string[] };

/** Who works or worked at a step, and how long: half working days, days in hold left out. Names are masked. */
export type StepPeople = { names: string[]; signed: number; of: number; usedDays: number; waitingSince: string | null };

/** What somebody said on finishing a step (outcome "return" for a return). `person` is masked, `at` ISO. */
export type Opinion = {
  taskId: string;
  node: string;
  step: Bilingual;
  person: string;
  departmentCode: string;
  outcome: string;
  text: string;
  at: string;
};

/** What a task's outcome would lead to: the steps it opens, and how many other signers its own step still waits for. */
export type NextSteps = { steps: { id: string; name: Bilingual; post?: string; limit?: number }[]; stays: number };

/** A task as its person sees it: what can be done with it, and the choices each act needs. */
export type TaskDesk = {
  taskId: string;
  node: string;
  decision: boolean;
  draft: string;
  acts: Record<"claim" | "release" | "seize" | "transfer" | "complete" | "decide" | "return", boolean>;
  outcomes: string[];
  targets: { id: string; name: Bilingual }[];
  people: { accountId: string; name: string }[];
};
