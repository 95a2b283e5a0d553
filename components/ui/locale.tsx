"use client";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Area, Locale } from "@/lib/platform/i18n/locale";
import type { Text } from "@/lib/platform/i18n/text";
import { readText } from "./ui-text";

type Texts = Partial<Record<Area, Readonly<Record<string, unknown>>>>;

const LocaleContext = createContext<{ locale: Locale; texts: Texts }>({ locale: "zh-CN", texts: {} });

/** Unpacked once: a server draws thousands of pages from the same few, a browser sees two or three. */
const unpacked = new Map<string, Texts>();

function unpack(packed: string): Texts {
  const known = unpacked.get(packed);
  if (known) return known;
  const texts = JSON.parse(packed) as Texts;
  unpacked.set(packed, texts);
  return texts;
}

/** What is handed over further in comes to what was handed over outside, group by group. */
function merge(outer: Texts, inner: Texts): Texts {
  const groups = Object.entries(inner).map(([area, own]) => [area, { ...outer[area as Area], ...own }]);
  return { ...outer, ...Object.fromEntries(groups) };
}

/** Gives client components their language and the texts handed over by the server (`packTexts`). Nested providers add to them. */
export function LocaleProvider(props: { locale: Locale; texts?: string; children: ReactNode }) {
  const outer = useContext(LocaleContext);
  const value = useMemo(
    () => ({ locale: props.locale, texts: props.texts ? merge(outer.texts, unpack(props.texts)) : outer.texts }),
    [outer, props.locale, props.texts],
  );
  return <LocaleContext value={value}>{props.children}</LocaleContext>;
}

/** The language of the page, in a client component. On the server use the locale the page was given. */
export function useLocale(): Locale {
  return useContext(LocaleContext).locale;
}

/** The texts of one area, in a client component. What it says must have been handed over by
 *  `<ClientTexts parts>` somewhere above; a missing area is a mistake of the page and throws. */
export function useText<A extends Area>(area: A): Text<A> {
  const { texts } = useContext(LocaleContext);
  const dictionary = texts[area];
  if (!dictionary) throw new Error(`Texts of "${area}" are not in the browser: wrap the page in <ClientTexts parts>`);
  return useMemo<Text<A>>(() => (key, params) => readText(dictionary, key, params), [dictionary]);
}
