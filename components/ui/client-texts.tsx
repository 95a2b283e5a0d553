import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n";
import { LocaleProvider } from "./locale";
import { packTexts, type TextPart } from "./pack-texts";

/** Server component: hands texts, in one language, to the client components inside. They travel with every page, so hand
 *  over what these components say and no more (`parts={["window", "cases.state"]}`); `client-texts.test.ts` finds what lacks. */
export function ClientTexts(props: { locale: Locale; parts: readonly TextPart[]; children: ReactNode }) {
  return (
    <LocaleProvider locale={props.locale} texts={packTexts(props.locale, props.parts)}>
      {props.children}
    </LocaleProvider>
  );
}
