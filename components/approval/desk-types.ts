import type { Acted } from "@/lib/platform/actions";

/** What an act on a case or task answers: done, or a refusal shown where it happened. */
export type Answer = Promise<Acted<null>>;

/** The server's acts, handed to the screen by the page. `ref` is the case number. */
export type DeskActs = {
  claim: (taskId: string) => Answer;
  release: (taskId: string) => Answer;
  seize: (taskId: string) => Answer;
  transfer: (taskId: string, input: { to: string }) => Answer;
  saveDraft: (taskId: string, input: { draft: string }) => Answer;
  complete: (taskId: string, input: { outcome: string; opinion: string }) => Answer;
  giveBack: (taskId: string, input: { toNode: string; reason: string }) => Answer;
  decide: (ref: string, input: { outcome: "granted" | "denied"; reason: string; basis: string }) => Answer;
  hold: (ref: string, input: { kind: HoldKind; reason: string; expectedDays: number }) => Answer;
  resume: (ref: string) => Answer;
  extend: (ref: string, input: { limit: number; reason: string }) => Answer;
  answer: (ref: string, input: { approve: boolean }) => Answer;
  terminate: (ref: string, input: { reason: string }) => Answer;
  correct: (ref: string, input: { items: CorrectionAsked[]; confirm: { reason: string } }) => Answer;
  /** The same while the case is still in pre-review. */
  correctInPreReview: DeskActs["correct"];
  reveal: (ref: string, input: { purpose: "review" | "call-back" }) => Promise<Acted<Revealed>>;
};

export type HoldKind = "special" | "supplement" | "transfer" | "halt";
export type CorrectionAsked = { requirement?: string; field?: string; reason: string };
export type Revealed = { name: string; idNo: string; phone: string | null };

/** One way a step may end, in words, with where it leads. */
export type OutcomeChoice = { value: string; label: string; next: string; send: string };
export type OpinionTemplate = { key: string; outcome: string; name: string; text: string };

/** The task of a case as the panel at the right shows it. */
export type DeskView = {
  ref: string;
  task: {
    id: string;
    step: string;
    decision: boolean;
    /** 限 2 天，已用 1 天. */
    time: string;
    signing: string | null;
  } | null;
  /** Whose the step is: mine, nobody's yet, another's, over, or none that I may see. */
  whose: "mine" | "free" | "taken" | "done" | "none";
  holder: string | null;
  can: { claim: boolean; seize: boolean };
  draft: string;
  outcomes: OutcomeChoice[];
  targets: { id: string; name: string }[];
  templates: OpinionTemplate[];
  held: boolean;
  /** Where the case is when this is not my step: the names of the open steps. */
  now: string;
  decision: { usualReasons: string[]; basis: string; remedies: string; deferred: boolean } | null;
};

/** What the bar at the top may do, with the dates each act would bring (words, by number of days; index 0 is 1 day). */
export type CaseActsView = {
  ref: string;
  taskId: string | null;
  chief: boolean;
  /** The case is still in pre-review. */
  preReview: boolean;
  can: {
    hold: boolean;
    resume: boolean;
    extend: boolean;
    transfer: boolean;
    release: boolean;
    seize: boolean;
    terminate: boolean;
    reveal: boolean;
  };
  holder: string | null;
  people: { accountId: string; name: string }[];
  dueNow: string | null;
  ifResumed: string | null;
  dueAfterHold: string[];
  dueAfterExtension: string[];
  correction: { value: string; label: string }[] | null;
};

/** What waits for the chief on this case. */
export type RequestView = { what: string; reason: string; by: string; effect: string };
