import type { Locale } from "@/lib/platform/i18n/locale";
import type { Key, Text } from "@/lib/platform/i18n/text";
import en from "@/messages/en/forms.json";
import zh from "@/messages/zh-CN/forms.json";

export type FormKey = Key<"forms">;

function find(dictionary: unknown, key: string): string {
  let node = dictionary;
  for (const part of key.split(".")) {
    node = typeof node === "object" && node !== null ? (node as { [key: string]: unknown })[part] : undefined;
  }
  return typeof node === "string" ? node : key;
}

/** The words of forms, in the browser too: only `forms.json` comes along, not the texts of every other area. */
export function formWords(locale: Locale): Text<"forms"> {
  const dictionary = locale === "en" ? en : zh;
  return (key, params = {}) =>
    find(dictionary, key).replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole));
}
