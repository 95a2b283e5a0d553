import type { DeskView } from "@/components/approval/desk-types";
import { followUpChoices } from "@/components/approval/follow-up-words";
import { outcomeChoices } from "@/components/approval/next-words";
import { templatesFor } from "@/components/approval/templates-for";
import { dateWords } from "@/components/ui/date-words";
import { type CaseView, getNextSteps } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { dayOf, instantFrom } from "@/lib/platform/clock";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import { getTaskDesk, type TaskDesk, type TaskRow } from "@/lib/workflow";
import type { CaseParts } from "./case-parts";

/** Whose a step is, for the one who looks. */
function whoseIs(task: TaskRow | null, desk: TaskDesk | null): DeskView["whose"] {
  if (!task || !desk) return "none";
  if (task.state === "done" || task.state === "cancelled") return "done";
  if (desk.acts.release) return "mine";
  return task.state === "open" ? "free" : "taken";
}

/** The panel at the right, in words, with where every outcome would lead. */
export async function deskViewOf(
  actor: Actor,
  view: CaseView,
  task: TaskRow | null,
  parts: CaseParts,
  locale: Locale,
): Promise<{ desk: TaskDesk | null; shown: DeskView }> {
  const t = createText(locale, "approval");
  const { process: definition, item, papers } = parts.form.service;
  const desk = task && (await getTaskDesk(actor, task.id, definition));
  const whose = whoseIs(task, desk);
  const mine = whose === "mine" && task !== null;
  const followUp = task !== null && task.kind === "follow-up";
  const next = mine && !task.decision && !followUp ? await getNextSteps(actor, task) : {};
  const today = dayOf(parts.at);
  const node = definition.nodes.find((one) => one.id === task?.node);
  const step = node?.kind === "task" ? node : undefined;
  const people = task ? parts.process?.people[task.node] : undefined;
  const used = people?.usedDays ?? 0;
  const remedies = {
    reconsideration: item.remedies.reconsideration.body.zh,
    court: item.remedies.litigation.court.zh,
  };
  const [law] = item.basis;
  return {
    desk,
    shown: {
      ref: view.caseNo ?? view.draftNo,
      task: task && {
        id: task.id,
        step: say(task.step, locale),
        decision: task.decision,
        time: followUp
          ? t("followUp.due", { day: task.dueAt ? dateWords(dayOf(instantFrom(task.dueAt)), locale) : "" })
          : step?.limit
            ? t("desk.limit", { n: step.limit, used })
            : t("desk.used", { used }),
        signing:
          step && step.signers > 1 && people
            ? `${t("desk.signers", { n: step.signers })} · ${t("desk.signed", { signed: people.signed, n: people.of })} · ${people.names.join("、")}`
            : null,
      },
      whose,
      holder: task?.holder ?? null,
      can: { claim: desk?.acts.claim ?? false, seize: desk?.acts.seize ?? false },
      draft: desk?.draft ?? "",
      outcomes:
        !mine || !desk
          ? []
          : followUp
            ? followUpChoices(task.node, locale)
            : outcomeChoices(desk.outcomes, next, { today, calendar: parts.calendar, locale }),
      targets: (desk?.targets ?? []).map(({ id, name }) => ({ id, name: say(name, locale) })),
      templates: mine ? templatesFor(step?.post ?? "", locale, dateWords(today, locale)) : [],
      held: view.hold?.state === "open" && !followUp,
      now: view.tasks.map(({ name }) => say(name, locale)).join(locale === "en" ? ", " : "、"),
      decision:
        mine && task.decision
          ? {
              usualReasons: papers.deny.usualReasons.map((one) => say(one, locale)),
              basis: law ? `${law.law.zh}${law.article.zh}` : "",
              remedies: createText("zh-CN", "papers")("remedies", remedies),
              deferred: view.deferrals.some((one) => one.suppliedAt === null),
            }
          : null,
    },
  };
}
