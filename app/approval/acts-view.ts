import { datesAhead, dueAfterExtension, dueAfterHold } from "@/components/approval/dates-ahead";
import type { CaseActsView, RequestView } from "@/components/approval/desk-types";
import { requestWords } from "@/components/approval/request-table";
import { clockInputs, mainClock } from "@/components/cases/case-clock";
import { dateWords, instantWords } from "@/components/ui/date-words";
import type { CaseView } from "@/lib/cases";
import { readFollowUp } from "@/lib/cases/contract";
import { listRequestsOnce } from "@/lib/cases/loaders";
import type { Actor } from "@/lib/platform/auth";
import { dayOf } from "@/lib/platform/clock";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import type { TaskDesk } from "@/lib/workflow";
import type { CaseParts } from "./case-parts";

const stoppable = ["promise", "statutory"];

/** What may be asked to mend a second time: materials and fields of this case, once a first notice has been sent. */
function correctable(view: CaseView, parts: CaseParts, locale: Locale): CaseActsView["correction"] {
  const possible = view.possible.includes("request-correction") || view.possible.includes("pre-review");
  if (!view.correction || !possible) return null;
  const t = createText(locale, "approval");
  const fields = parts.form.service.form.sections.flatMap((section) => section.fields);
  return [
    ...parts.materials.map((one) => ({
      value: `material:${one.requirement}`,
      label: t("correct.material", { name: say(one.name, locale) }),
    })),
    ...fields.map((field) => ({
      value: `field:${field.key}`,
      label: t("correct.field", { name: say(field.label, locale) }),
    })),
  ];
}

/** The acts of the bar at the top: what is possible for this person now, and the days each would bring. */
export function actsViewOf(
  actor: Actor,
  view: CaseView,
  desk: TaskDesk | null,
  holder: string | null,
  parts: CaseParts,
  locale: Locale,
): CaseActsView {
  const chief = view.possible.includes("terminate");
  const holds = desk?.acts.release ?? false;
  // Who holds a follow-up holds no step of the process: the clock of the case is not theirs.
  const step = holds && desk !== null && readFollowUp(desk.node) === undefined;
  const acting = view.state === "accepted" && (chief || step);
  const clock = mainClock(view.clocks);
  const moves = clock !== null && stoppable.includes(clock.kind);
  const inputs = moves ? clockInputs(clock, parts.timeline, parts.calendar) : null;
  const ahead = inputs ? datesAhead(inputs, dayOf(parts.at), locale) : { dueAfterHold: [], dueAfterExtension: [] };
  const own = actor.subjectId === view.applicant.subjectId || actor.actsFor.includes(view.applicant.subjectId);
  return {
    ref: view.caseNo ?? view.draftNo,
    taskId: desk?.taskId ?? null,
    chief,
    preReview: view.state === "submitted",
    can: {
      hold: acting && !view.hold,
      resume: acting && view.hold?.state === "open",
      extend: acting && !view.extension,
      transfer: desk?.acts.transfer ?? false,
      release: holds,
      seize: desk?.acts.seize ?? false,
      terminate: chief,
      reveal: !own,
    },
    holder,
    people: desk?.people ?? [],
    dueNow: clock?.due ? dateWords(clock.due, locale) : null,
    ifResumed: clock?.ifResumedToday ? dateWords(clock.ifResumedToday, locale) : null,
    ...ahead,
    correction: chief || view.state !== "accepted" ? correctable(view, parts, locale) : null,
  };
}

/** What a holder asks of this chief on this case, with what a yes would do to the date; null when nothing is asked. */
export async function requestViewOf(
  actor: Actor,
  view: CaseView,
  parts: CaseParts,
  locale: Locale,
): Promise<RequestView | null> {
  const asked = (await listRequestsOnce(actor)).find((one) => one.case.id === view.id);
  if (!asked) return null;
  const t = createText(locale, "approval");
  const clock = mainClock(view.clocks);
  const inputs = clock && stoppable.includes(clock.kind) ? clockInputs(clock, parts.timeline, parts.calendar) : null;
  const from = clock?.due ? dateWords(clock.due, locale) : "";
  const day =
    inputs &&
    (asked.kind === "hold" ? dueAfterHold(inputs, dayOf(parts.at), asked.days) : dueAfterExtension(inputs, asked.days));
  const to = day ? dateWords(day, locale) : "";
  return {
    what: requestWords(asked, locale),
    reason: asked.reason,
    by: t("request.by", { name: asked.askedBy, at: instantWords(asked.askedAt, locale) }),
    effect:
      !from || !to
        ? t("request.effectNow", { from })
        : asked.kind === "hold"
          ? t("request.effectHold", { n: asked.days, from, to })
          : t("request.effectExtension", { from, to }),
  };
}
