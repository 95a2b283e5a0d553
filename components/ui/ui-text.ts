import type { Locale } from "@/lib/platform/i18n/locale";
import type { Key } from "@/lib/platform/i18n/text";
import en from "@/messages/en/ui.json";
import zh from "@/messages/zh-CN/ui.json";

type UiText = (key: Key<"ui">, params?: Record<string, string | number>) => string;

/** Reads a dotted key and fills `{name}` places; the key itself when there is no such text. */
export function readText(dictionary: unknown, key: string, params?: Record<string, string | number>): string {
  let node: unknown = dictionary;
  for (const part of key.split(".")) {
    node = typeof node === "object" && node !== null ? (node as Record<string, unknown>)[part] : undefined;
  }
  if (typeof node !== "string") return key;
  return params ? node.replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole)) : node;
}

/** The words of the frame, of failures, lights and fields, which any page may need. Only `ui.json` is imported, in both
 *  languages: a part in the browser must not bring the texts of other areas. What lists, rulers and sources say is
 *  `viewText`, and travels with them. */
export function uiText(locale: Locale): UiText {
  const dictionary = locale === "en" ? en : zh;
  return (key, params) => readText(dictionary, key, params);
}
