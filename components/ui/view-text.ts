import type { Locale } from "@/lib/platform/i18n/locale";
import type { Text } from "@/lib/platform/i18n/text";
import en from "@/messages/en/views.json";
import zh from "@/messages/zh-CN/views.json";
import { readText } from "./ui-text";

/** The words of lists, rulers, steps and sources: only the pages that show one bring them (docs/decisions/0031). */
export function viewText(locale: Locale): Text<"views"> {
  const dictionary = locale === "en" ? en : zh;
  return (key, params) => readText(dictionary, key, params);
}
