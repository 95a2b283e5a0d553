import type { ClockView, LimitOfRow } from "@/lib/cases";
import { addDays, dayOf, daysBetween, formatTime, instantFrom } from "@/lib/platform/clock";
import { formatCaseNo } from "@/lib/platform/codes";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import type { TaskRow } from "@/lib/workflow/contract";
import { amountWords } from "../cases/case-words";
import { dateWords, instantWords } from "../ui/date-words";
import type { LightKind } from "../ui/light";
import { outcomeWords } from "./outcome-words";
import type { WorkGroup, WorkRow } from "./work-row";

type Moment = { today: string; locale: Locale };

/** 今天 08:52 · 昨天 · 2 天前 · 11-24: when something came to this table. */
function sinceWords(at: string, { today, locale }: Moment): string {
  const t = createText(locale, "approval");
  const instant = instantFrom(at);
  const day = dayOf(instant);
  const gone = daysBetween(day, today);
  if (gone <= 0) return t("list.today", { time: formatTime(instant) });
  if (gone === 1) return t("list.yesterday");
  return gone <= 2 ? t("list.daysAgo", { n: gone }) : dateWords(day, locale, "table");
}

/** `whole` says that it is the whole limit's, beside the light of a step. 剩 3 个工作日 · 超 1 个工作日 · 今天到期 · 今天恢复则到 12月9日. */
function amountOf(clock: ClockView, { today, locale }: Moment, whole: boolean): string | null {
  const t = createText(locale, "approval");
  if (clock.state === "stopped")
    return clock.ifResumedToday ? t("list.ifResumed", { day: dateWords(clock.ifResumedToday, locale) }) : null;
  const total = clock.limit.n + clock.extension;
  const over = (clock.used ?? 0) - total;
  if (clock.light === "red" && over > 0) return t("list.over", { amount: amountWords(over, clock.limit.unit, locale) });
  if (clock.light === "red" || clock.left === null) return null;
  if (clock.due === today) return t(whole ? "list.wholeLastDay" : "list.lastDay");
  if (clock.light === "stopped") {
    const amount = amountWords(clock.left, clock.limit.unit, locale);
    return createText(locale, "cases")("due.leftNotToday", { amount });
  }
  return t(whole ? "list.wholeLeft" : "list.left", { amount: amountWords(clock.left, clock.limit.unit, locale) });
}

/** The word of a light that another clock than the promised one brought. */
function worseWord(worse: NonNullable<LimitOfRow["worse"]>, locale: Locale): string | null {
  const t = createText(locale, "approval");
  if (worse.kind === "step") return t(worse.light === "red" ? "list.stepLate" : "list.stepSoon");
  if (worse.kind === "statutory") return t(worse.light === "red" ? "list.statutoryLate" : "list.statutorySoon");
  return null;
}

/** Light, words and cell bar of a row from the clocks of its case. */
export function limitWords(
  limit: LimitOfRow | undefined,
  light: string,
  moment: Moment,
): Pick<WorkRow, "bar" | "light" | "lightWord" | "amount" | "due" | "dueDay"> {
  const { leading = null, worse = null } = limit ?? {};
  const days = leading && (leading.limit.unit === "working-day" || leading.limit.unit === "calendar-day");
  const shown = (worse?.light ?? leading?.light ?? light) as LightKind;
  return {
    light: shown,
    lightWord: worse ? worseWord(worse, moment.locale) : null,
    amount: leading ? amountOf(leading, moment, worse !== null) : null,
    bar:
      days && leading.used !== null && leading.limit.n > 0
        ? { used: leading.used, total: leading.limit.n + leading.extension, light: leading.light }
        : null,
    dueDay: leading?.state === "stopped" ? null : (leading?.due ?? null),
    due:
      leading?.state === "stopped"
        ? createText(moment.locale, "approval")("list.stopped")
        : leading?.due
          ? dateWords(leading.due, moment.locale, "table")
          : "",
  };
}

/** Tasks with their limits as rows of the screen. */
export function workRows(tasks: readonly TaskRow[], limits: Record<string, LimitOfRow>, moment: Moment): WorkRow[] {
  const { locale } = moment;
  const t = createText(locale, "approval");
  return tasks.map((task) => ({
    id: task.id,
    href: localHref(locale, `/approval/tasks/${task.id}`),
    caseNo: /^\d/.test(task.caseNo) ? formatCaseNo(task.caseNo) : task.caseNo,
    service: say(task.service, locale),
    serviceCode: task.serviceCode,
    subject: task.subject,
    step: say(task.step, locale),
    decision: task.decision,
    kind: task.kind,
    opened: sinceWords(task.openedAt, moment),
    holder: task.holder ?? t("list.unclaimed"),
    free: task.state === "open",
    done: task.doneAt ? instantWords(task.doneAt, locale, "table") : "",
    outcome: task.outcome ? outcomeWords(task.outcome, locale) : "",
    ...limitWords(limits[task.caseId], task.light, moment),
  }));
}

/** Rows under the heads of the worklist: overdue and today, this week, later, stopped. `counted` when all are here. */
export function byDueDay(rows: readonly WorkRow[], moment: Moment, counted: boolean): WorkGroup[] {
  const t = createText(moment.locale, "approval");
  const week = addDays(moment.today, 7);
  const keyOf = ({ dueDay, light }: WorkRow) => {
    if (dueDay === null) return light === "stopped" ? "stopped" : "later";
    return dueDay <= moment.today ? "today" : dueDay <= week ? "week" : "later";
  };
  return (["today", "week", "later", "stopped"] as const).flatMap((key) => {
    const own = rows.filter((row) => keyOf(row) === key);
    return own.length === 0
      ? []
      : [{ key, title: t(`list.group.${key}`), rows: own, ...(counted ? { count: own.length } : {}) }];
  });
}
