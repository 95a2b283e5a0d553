import { type ClockKind, clockKinds } from "@/lib/cases/contract";
import { createText, type Locale } from "@/lib/platform/i18n";
import type { AlertView } from "@/lib/supervision/contract";
import { reasonWords, systemWords } from "../admin/admin-words";
import type { LightKind } from "../ui/light";

const isClock = (text: unknown): text is ClockKind => clockKinds.some((kind) => kind === text);

/** What an alert says in a line: 承诺时限变红 · 第二次补正 · 第 2 轮. */
export function alertWords(alert: AlertView, locale: Locale): string {
  const t = createText(locale, "supervision");
  const { facts } = alert;
  const clock = facts.clock ?? facts.kind;
  if (alert.kind === "light" && isClock(clock))
    return t("alerts.clock", {
      clock: createText(locale, "cases")(`clock.${clock}`),
      level: t(`level.${alert.level}`),
    });
  const said = t(`alert.${alert.kind}`);
  if (alert.kind === "message-unreceived" || alert.kind === "parcel-failed") {
    const channel = typeof facts.channel === "string" ? `${systemWords(facts.channel, locale)} · ` : "";
    const why = facts.failure ?? facts.reason;
    return typeof why === "string" && why ? `${channel}${said} · ${reasonWords(why, locale)}` : `${channel}${said}`;
  }
  const round = typeof facts.round === "number" ? ` · ${t("alerts.round", { n: facts.round })}` : "";
  return `${said}${round}`;
}

/** The mark beside an alert: its light, or a ring for a notice. */
export const alertLight = (alert: AlertView): LightKind => (alert.level === "notice" ? "none" : alert.level);
