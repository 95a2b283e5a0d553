import { createText, type Locale } from "@/lib/platform/i18n";

export type MessageWords = {
  template: string;
  /** Neutral parameters of the row. */
  params: Record<string, string | number>;
  /** What must not stand in clear in the row: the code of an SMS code; text `{code}`. */
  secret: string | undefined;
};

/**
 * The words of a message from `messages/<locale>/notify.json`: `<template>.sms`, or `<template>.subject` and
 * `<template>.mail`. Undefined when nobody wrote that template, so that no key is ever sent to a person.
 */
export function messageText(
  { template, params, secret }: MessageWords,
  channel: "sms" | "mail",
  locale: Locale,
): { subject: string; text: string } | undefined {
  // Templates are data of the row; the dictionary answers an unknown key with the key itself.
  const text = createText(locale, "notify") as (key: string, params: Record<string, string | number>) => string;
  const all = secret === undefined ? params : { ...params, code: secret };
  const say = (part: string) => {
    const key = `${template}.${part}`;
    const said = text(key, all);
    return said === key ? undefined : said;
  };
  const body = say(channel);
  if (body === undefined) return undefined;
  return { subject: channel === "mail" ? (say("subject") ?? "") : "", text: body };
}
