import { instantFrom, isoOf } from "@/lib/platform/clock/day";
import type { Locale } from "@/lib/platform/i18n/locale";
import { type DateStyle, dateWords, instantWords } from "./date-words";

/** A day (`day="2026-12-03"`) or an instant (`at`) in words, with the machine's form beside it. */
export function DateText(props: { locale: Locale; style?: DateStyle } & ({ day: string } | { at: Date | string })) {
  if ("day" in props)
    return (
      <time dateTime={props.day} className="whitespace-nowrap">
        {dateWords(props.day, props.locale, props.style)}
      </time>
    );
  const machine = isoOf(instantFrom(props.at));
  return (
    <time dateTime={machine} className="whitespace-nowrap">
      {instantWords(props.at, props.locale, props.style)}
    </time>
  );
}
