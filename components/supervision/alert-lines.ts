import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import type { AlertView } from "@/lib/supervision/contract";
import { instantWords } from "../ui/date-words";
import type { AlertLine } from "./alert-list";
import { alertLight, alertWords } from "./alert-words";
import type { CaseDoor } from "./case-door";

/** Alerts as lines of a list, in words. */
export function alertLines(items: readonly AlertView[], locale: Locale, base: CaseDoor): AlertLine[] {
  const t = createText(locale, "supervision");
  return items.map((alert) => ({
    id: alert.id,
    light: alertLight(alert),
    what: alertWords(alert, locale),
    service: say(alert.item, locale),
    number: alert.caseNo,
    href: localHref(locale, `${base}/${alert.caseNo.replaceAll(" ", "")}`),
    body: say(alert.department, locale),
    at: instantWords(alert.at, locale, "table"),
    settled: alert.settledAt ? t("alerts.settled", { at: instantWords(alert.settledAt, locale, "table") }) : null,
  }));
}
