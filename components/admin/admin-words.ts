import { createText, type Locale } from "@/lib/platform/i18n";

type Key = Parameters<ReturnType<typeof createText<"admin">>>[0];

/** The words of a code; one without words stays as it is. */
function wordsOf(group: "job" | "sweep" | "reason" | "system", code: string, locale: Locale): string {
  const key = `${group}.${code}`;
  const said = createText(locale, "admin")(key as Key);
  return said === key ? code : said;
}

/** What a job does, in words. */
export const jobWords = (job: string, locale: Locale): string => wordsOf("job", job, locale);
/** What a sweep looks for, in words. */
export const sweepWords = (sweep: string, locale: Locale): string => wordsOf("sweep", sweep, locale);
/** Why an outside system gave nothing, or a message or parcel did not arrive, in words. */
export const reasonWords = (reason: string, locale: Locale): string => wordsOf("reason", reason, locale);
/** An outside system by its name. */
export const systemWords = (system: string, locale: Locale): string => wordsOf("system", system, locale);

/** An alarm in words: what is wrong, and the first thing to do. */
export function alarmWords(alarm: string, locale: Locale): { title: string; act: string } {
  const t = createText(locale, "admin");
  return { title: t(`alarm.${alarm}.title` as Key), act: t(`alarm.${alarm}.act` as Key) };
}

const causes: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|no space left/i, "disk"],
  [/timeout|timed out|ETIMEDOUT|aborted/i, "timeout"],
  [/P1001|P1017|P2024|P2028|P2034|deadlock|too many clients|terminating connection|Connection terminated/i, "database"],
  [/ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|fetch failed|socket hang up/i, "down"],
];

/** Why a job failed, in plain words, from what it threw: what nobody recognises is a defect. */
export function errorWords(error: string, locale: Locale): string {
  const cause = causes.find(([pattern]) => pattern.test(error));
  return reasonWords(cause?.[1] ?? "defect", locale);
}
