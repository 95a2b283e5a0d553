import { holdsOf, shownClock } from "@/components/cases/case-clock";
import type { CaseFileView } from "@/lib/cases";
import { areasOfLate } from "@/lib/identity/loaders";
import { currentCalendar } from "@/lib/platform/calendar";
import { now } from "@/lib/platform/clock";
import { getProcessView } from "@/lib/workflow";

/** Everything of a case that its page shows beside the case itself. */
export async function casePartsOf({ view, form, materials, timeline }: CaseFileView) {
  const [areas, calendar, process] = await Promise.all([
    areasOfLate(),
    currentCalendar(),
    view.acceptedAt ? getProcessView(view.id, form.service.process, holdsOf(timeline)) : null,
  ]);
  const at = now();
  return { form, materials, timeline, areas, calendar, process, at, clock: shownClock(view, timeline, calendar, at) };
}
export type CaseParts = Awaited<ReturnType<typeof casePartsOf>>;
