"use client";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Area, Locale } from "@/lib/platform/i18n/locale";
import type { Text } from "@/lib/platform/i18n/text";
import { readText } from "./ui-text";

type Texts = Partial<Record<Area, unknown>>;

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

/** Gives client components their language and the texts handed over by the server (`packTexts`). Nested providers add areas. */
export function LocaleProvider(props: { locale: Locale; texts?: string; children: ReactNode }) {
  const outer = useContext(LocaleContext);
  const value = useMemo(
    () => ({ locale: props.locale, texts: { ...outer.texts, ...(props.texts && unpack(props.texts)) } }),
    [outer, props.locale, props.texts],
  );
  return <LocaleContext value={value}>{props.children}</LocaleContext>;
}

/** The language of the page, in a client component. On the server use the locale the page was given. */
export function useLocale(): Locale {
  return useContext(LocaleContext).locale;
}

/** The texts of one area, in a client component. The area must have been handed over by `<ClientTexts areas>`
 *  somewhere above (the root hands over `common`); a missing one is a mistake of the page and throws. */
export function useText<A extends Area>(area: A): Text<A> {
  const { texts } = useContext(LocaleContext);
  const dictionary = texts[area];
  if (!dictionary) throw new Error(`Texts of "${area}" are not in the browser: wrap the page in <ClientTexts areas>`);
  return useMemo<Text<A>>(() => (key, params) => readText(dictionary, key, params), [dictionary]);
}
