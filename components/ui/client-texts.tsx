import type { ReactNode } from "react";
import type { Area, Locale } from "@/lib/platform/i18n";
import { dictionaries } from "@/lib/platform/i18n/dictionaries";
import { LocaleProvider } from "./locale";

/** Server component: hands the texts of these areas, in one language, to the client components inside.
 *  Put it in the layout of a door (`<ClientTexts locale={locale} areas={["window", "forms"]}>`). */
export function ClientTexts(props: { locale: Locale; areas: readonly Area[]; children: ReactNode }) {
  const texts = Object.fromEntries(props.areas.map((area) => [area, dictionaries[props.locale][area]]));
  return (
    <LocaleProvider locale={props.locale} texts={texts}>
      {props.children}
    </LocaleProvider>
  );
}
