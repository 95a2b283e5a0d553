import { holdsOf, shownClock } from "@/components/cases/case-clock";
import { type CaseView, getCaseForm, getTimeline, listMaterials } from "@/lib/cases";
import { listAreas } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import { now } from "@/lib/platform/clock";
import { getProcessView } from "@/lib/workflow";

/** Everything of a case that its page shows beside the case itself. */
export async function casePartsOf(actor: Actor, view: CaseView) {
  const [form, materials, timeline, areas, calendar] = await Promise.all([
    getCaseForm(actor, view.id),
    listMaterials(actor, view.id),
    getTimeline(actor, view.id),
    listAreas(),
    currentCalendar(),
  ]);
  const at = now();
  const process = view.acceptedAt ? await getProcessView(view.id, form.service.process, holdsOf(timeline)) : null;
  return { form, materials, timeline, areas, calendar, process, at, clock: shownClock(view, timeline, calendar, at) };
}
export type CaseParts = Awaited<ReturnType<typeof casePartsOf>>;
