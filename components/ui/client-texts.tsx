import type { ReactNode } from "react";
import type { Area, Locale } from "@/lib/platform/i18n";
import { LocaleProvider } from "./locale";
import { packTexts } from "./pack-texts";

/** Server component: hands the texts of these areas, in one language, to the client components inside.
 *  Put it in the layout of a door (`<ClientTexts locale={locale} areas={["window", "forms"]}>`). */
export function ClientTexts(props: { locale: Locale; areas: readonly Area[]; children: ReactNode }) {
  return (
    <LocaleProvider locale={props.locale} texts={packTexts(props.locale, props.areas)}>
      {props.children}
    </LocaleProvider>
  );
}
