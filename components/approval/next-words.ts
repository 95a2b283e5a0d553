import { dueAt, type WorkCalendar } from "@/lib/platform/clock";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import type { NextSteps } from "@/lib/workflow/contract";
import { dateWords } from "../ui/date-words";
import type { OutcomeChoice } from "./desk-types";
import { outcomeWords } from "./outcome-words";

const posts = ["reviewer", "inspector", "expert", "chief"] as const;

/** 审查员, 核查员… in words; a post the product does not know stays as it was drawn. */
export function postWords(post: string, locale: Locale): string {
  const known = posts.find((one) => one === post);
  return known ? createText(locale, "workflow")(`posts.${known}`) : post;
}

type Moment = { today: string; calendar: WorkCalendar; locale: Locale };

/** 送出后：审核（科长），限 1 个工作日，12月9日前。 */
export function nextWords(next: NextSteps | null, { today, calendar, locale }: Moment): string {
  const t = createText(locale, "approval");
  if (next === null) return t("desk.nextUnknown");
  if (next.stays > 0 && next.steps.length === 0) return t("desk.nextStays", { n: next.stays });
  if (next.steps.length === 0) return t("desk.nextEnd");
  const steps = next.steps.map(({ name, post = "", limit }) => {
    const words = { step: say(name, locale), post: postWords(post, locale) };
    if (limit === undefined) return t("desk.nextStep", words);
    const whole = limit % 1 === 0;
    const { due } = dueAt({
      start: today,
      limit: { n: whole ? limit : limit * 2, unit: whole ? "working-day" : "half-day" },
      calendar,
    });
    return t("desk.nextLimit", { ...words, n: limit, day: due ? dateWords(due, locale) : "" });
  });
  return t("desk.next", { steps: steps.join(t("desk.sep")) });
}

/** The ways a step may end, as the panel offers them: 通过，送审核 · 不通过 · the words of the process itself. */
export function outcomeChoices(
  outcomes: readonly string[],
  next: Record<string, NextSteps | null>,
  moment: Moment,
): OutcomeChoice[] {
  const { locale } = moment;
  const t = createText(locale, "approval");
  return outcomes.map((value) => {
    const leads = next[value] ?? null;
    const names = leads?.steps.map(({ name }) => say(name, locale)).join(locale === "en" ? ", " : "、") ?? "";
    const stays = leads?.stays ?? 0;
    const pass = names
      ? t("desk.passOn", { next: names })
      : stays > 0
        ? t("desk.passWait", { n: stays })
        : t("desk.pass");
    return {
      value,
      label: value === "pass" ? pass : value === "fail" ? t("desk.fail") : outcomeWords(value, locale),
      next: nextWords(leads, moment),
      send: names ? t("desk.sendTo", { next: names }) : t("desk.send"),
    };
  });
}
