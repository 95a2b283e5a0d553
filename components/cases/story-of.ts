import type { CaseView, TimelineEntry } from "@/lib/cases";

/** A paper of the case with the event it belongs to. */
export type StoryPaper = CaseView["papers"][number];

export type StoryEntry = TimelineEntry & { papers: StoryPaper[] };

/** Which papers an event orders: the n-th event of a kind goes with the n-th paper of that kind. */
const papersOfEvent: Record<string, readonly string[]> = {
  "case.submitted": ["submission-receipt"],
  "case.pre-accepted": ["pre-acceptance"],
  "case.received": ["material-receipt"],
  "case.accepted": ["acceptance"],
  "case.refused": ["refusal"],
  "case.correction-requested": ["correction"],
  "case.held": ["special-procedure", "halt"],
  "case.extended": ["extension"],
  "case.decided": ["decision-grant", "decision-deny"],
  "case.withdrawn": ["withdrawal"],
  "case.terminated": ["termination"],
  "case.returned": ["return"],
  "case.lapsed": ["lapse"],
  "case.delivered": ["delivery-receipt"],
};

/** What an applicant reads: the turns of the case, not every hand-over inside the department. */
const forApplicant = new Set([
  "case.submitted",
  "case.pre-accepted",
  "case.received",
  "case.accepted",
  "case.refused",
  "case.correction-requested",
  "case.resubmitted",
  "case.held",
  "case.resumed",
  "case.extended",
  "case.recomputed",
  "case.decided",
  "case.closed",
  "case.delivered",
  "case.withdrawn",
  "case.terminated",
  "case.returned",
  "case.lapsed",
  "case.evaluated",
  "task.completed",
  "deferral.supplied",
  "promise.kept",
  "promise.broken",
  "promise.revocation-decided",
  "parcel.ordered",
  "parcel.failed",
  "parcel.resent",
]);

/**
 * The story of a case, newest first, each event with the papers that came of it. `applicant` leaves out what happens
 * between two desks; `staff` keeps everything.
 */
export function storyOf(
  timeline: readonly TimelineEntry[],
  papers: readonly StoryPaper[],
  audience: "applicant" | "staff",
): StoryEntry[] {
  const left = [...papers];
  const story = timeline
    .filter(({ event }) => audience === "staff" || forApplicant.has(event))
    .map((entry): StoryEntry => {
      const at = left.findIndex(({ kind }) => papersOfEvent[entry.event]?.includes(kind));
      return { ...entry, papers: at < 0 ? [] : left.splice(at, 1) };
    });
  return joinReceipt(story).reverse();
}

/** Accepted online, submitting is receiving: one event for the reader, with the receipt. */
function joinReceipt(story: StoryEntry[]): StoryEntry[] {
  return story.filter((entry, index) => {
    const before = story[index - 1];
    if (entry.event !== "case.received" || before?.event !== "case.submitted" || before.at !== entry.at) return true;
    before.papers.push(...entry.papers);
    return false;
  });
}
