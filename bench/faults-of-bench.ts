import type { Report } from "./report";

/** What every run measures: an operation that somebody takes out of the bench is missed here. */
const named = [
  "guide page",
  "home",
  "search, as one types",
  "sign-in",
  "begin a case",
  "submit",
  "accept",
  "complete a task",
  "department worklist, filtered (GET /tasks)",
  "department worklist, page",
  "window worklist, page",
  "case page at the approver's desk",
  "progress by case number",
  "verification of a number",
  "notice as PDF",
  "supervision board, page",
];

/** One thing that a run of the bench must show, and what is wrong with it. */
export type Look = { name: string; faults: string[] };

/**
 * Whether a run measured what it says, however fast it was: every operation answered at every level, at the first without a
 * refusal, each beside its limit; lights turned, the ledger whole, crowd and soak served, memory watched.
 */
export function looksAt({ main }: Report): Look[] {
  const look = (name: string, wrong: Record<string, boolean>): Look => ({
    name,
    faults: Object.entries(wrong).flatMap(([what, is]) => (is ? [what] : [])),
  });
  const operations = named.map((name) => {
    const found = main.results.find(({ operation }) => operation === name);
    if (!found) return look(name, { "is not measured": true });
    return look(name, {
      "has no level": found.levels.length === 0,
      // With more at once than there are turns, those who come too late are refused: that is the overload, told in its row.
      "was refused": (found.levels[0]?.figures.errors ?? 1) > 0,
      "was never answered": found.levels.some(({ figures }) => figures.n === 0),
      "took no processor time": found.levels.every(({ web }) => web.cores === 0),
      "has no limit of its SQL": found.statements > 0 && !((found.sql?.perSecond ?? 0) > 0),
      "has a limit that was refused": (found.sql?.errors ?? 0) + (found.http?.errors ?? 0) > 0,
      "has no limit of its bytes": !((found.http?.perSecond ?? 0) > 0),
    });
  });
  // The smallest: a larger one may be beyond what the machine carries, and its row says so.
  const [crowd] = main.crowds;
  return [
    ...operations,
    look("light scan", {
      "is not measured at two sizes": main.lightScan.length !== 2,
      "turned nothing": main.lightScan.some(({ turned }) => turned === 0),
    }),
    look("ledger", {
      "is not verified": !((main.ledger?.events ?? 0) > 0),
      "took no event": !((main.ledger?.appendsPerSecond ?? 0) > 0),
    }),
    look("crowd", {
      "is not there": !crowd || crowd.perSecond === 0,
      "was refused": (crowd?.refused ?? 0) > 0,
      "had no worker": crowd?.worker.cores === 0,
    }),
    look("soak", {
      "is not there": !main.soak || main.soak.perSecond === 0,
      "was refused": (main.soak?.errors ?? 0) > 0,
      "did not watch the memory": (main.soak?.samples.length ?? 0) < 3 || (main.soak?.kept.length ?? 0) < 3,
    }),
    look("weights", { "are not taken": main.weights.length === 0 }),
  ];
}
