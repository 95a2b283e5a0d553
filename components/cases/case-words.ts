import type { CaseView, ClockView } from "@/lib/cases";
import { createText, type Locale } from "@/lib/platform/i18n";
import { dateWords } from "../ui/date-words";
import type { LightKind } from "../ui/light";

type Unit = "working-day" | "calendar-day" | "hour" | "half-day";

/** 3 个工作日 / 1 working day. */
export function amountWords(n: number, unit: string, locale: Locale): string {
  if (n === 1) return createText(locale, "my")(`one.${unit as Unit}`);
  return createText(locale, "cases")(`limit.${unit as Unit}`, { n });
}

/** The amount beside a light: 还剩 3 个工作日 · 超 2 个工作日 · 今天恢复则到 12月9日. */
export function clockAmount(clock: ClockView, locale: Locale, today: string): string | undefined {
  const t = createText(locale, "cases");
  if (clock.state === "stopped") {
    return clock.ifResumedToday ? t("due.stopped", { day: dateWords(clock.ifResumedToday, locale) }) : undefined;
  }
  if (clock.light === "red") {
    const over = (clock.used ?? 0) - clock.limit.n - clock.extension;
    return over > 0 ? t("due.over", { amount: amountWords(over, clock.limit.unit, locale) }) : undefined;
  }
  if (clock.left === null) return undefined;
  if (clock.left === 0 || clock.due === today) return createText(locale, "my")("clock.lastDay");
  // The day on which it went on again still stands still (行政许可法 45): the light says so, and so do the words.
  const left = clock.light === "stopped" ? "due.leftNotToday" : "due.left";
  return t(left, { amount: amountWords(clock.left, clock.limit.unit, locale) });
}

/** 已受理 / 已办结 · 准予. */
export function stateWords(view: Pick<CaseView, "state" | "outcome">, locale: Locale): string {
  const t = createText(locale, "cases");
  const state = t(`state.${view.state}`);
  return view.outcome ? `${state} · ${t(`outcome.${view.outcome}`)}` : state;
}

/** The light of a row: a case that waits for the applicant or is over shows none of the city's. */
export const rowLight = (state: CaseView["state"], light: LightKind): LightKind =>
  state === "draft" || state === "correcting" || state === "closed" || state === "delivered" ? "none" : light;
