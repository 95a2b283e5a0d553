/** A scan of a growing table that is allowed to read many rows, how many at most, and why. `table`: how its name begins. */
export type Exception = { of: string; table: string; atMost: number; why: string };

/** What is open in the whole city: it grows with how much is applied for, not with the years. */
const openCases = 45_000;
const openSteps = 65_000;

export const exceptions: readonly Exception[] = [
  // Boards: every open case is counted, because every panel adds up to the same total.
  {
    of: "supervision/board",
    table: "case",
    atMost: openCases,
    why: "counts what is open, and what was decided in 30 days",
  },
  {
    of: "supervision/board",
    table: "task",
    atMost: openSteps,
    why: "the stage of an open case is that of its open steps",
  },
  { of: "cases/open-cases", table: "case", atMost: openCases, why: "the board's own count" },
  { of: "cases/open-cases", table: "task", atMost: openSteps, why: "the board's own count" },
  {
    of: "cases/count-on-time",
    table: "case",
    atMost: openCases,
    why: "counts what was decided in 30 days, in an index that covers it",
  },
  { of: "supervision/body-board", table: "case", atMost: openCases, why: "counts what is open in a body" },
  {
    of: "supervision/body-board",
    table: "task",
    atMost: openSteps,
    why: "counts the open steps of a body by who holds them",
  },
  { of: "cases/body-work", table: "case", atMost: openCases, why: "the count of the body's board" },
  { of: "cases/body-work", table: "task", atMost: openSteps, why: "the count of the body's board" },
  // Lists of what is open, by any mixture of filters, sorted by what is due first.
  { of: "cases/list-open-cases", table: "case", atMost: openCases, why: "sorts what is open in one body" },
  { of: "cases/list-open-cases", table: "task", atMost: openSteps, why: "the open steps of those cases" },
  { of: "supervision/list-by-light", table: "case", atMost: openCases, why: "sorts what is open in the watched areas" },
  { of: "supervision/list-by-light", table: "task", atMost: openSteps, why: "a stage is that of the open steps" },
  {
    of: "workflow/count-tasks",
    table: "task",
    atMost: 20_000,
    why: "counts to a thousand; the planner takes every other case for one's own",
  },
  // Figures of a fixed number of days.
  { of: "evaluation/rating-summary", table: "evaluation", atMost: 120_000, why: "what was said in 90 days" },
  {
    of: "statistics/open-figures",
    table: "case",
    atMost: 60_000,
    why: "what was closed in a month; asked once in five minutes",
  },
  {
    of: "statistics/open-figures",
    table: "evaluation",
    atMost: 60_000,
    why: "what was said in a month; asked once in five minutes",
  },
  // Health: counted to ten thousand, which says enough.
  {
    of: "exchange/city-health",
    table: "ledger_head",
    atMost: 10_000,
    why: "counts chains to be sealed to ten thousand",
  },
  { of: "alarms", table: "ledger_head", atMost: 10_000, why: "counts chains to be sealed to ten thousand" },
];

/** Files in `queries/` that send no statement of their own, and why they are there. */
export const withoutStatement: Readonly<Record<string, string>> = {
  "cases/case-rows": "the columns of a row that every list of cases selects",
  "cases/desks": "the ranges that `list-desk-cases` and `count-desks` read, planned with them",
  "workflow/task-conditions": "conditions of the worklist's statements, planned with them",
  "workflow/pending-tasks": "the statements that `list-tasks` and `count-tasks` send, planned with them",
  "notify/mailbox": "a condition of the statements of the mailbox, planned with them",
};
