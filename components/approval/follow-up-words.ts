import { outcomesOfFollowUp } from "@/lib/cases/contract";
import { createText, type Locale } from "@/lib/platform/i18n";
import type { OutcomeChoice } from "./desk-types";

/** How a follow-up may end, with what each end brings: 属实 · 不实，通知申请人 … */
export function followUpChoices(node: string, locale: Locale): OutcomeChoice[] {
  const t = createText(locale, "approval");
  return outcomesOfFollowUp(node).map((value) => ({
    value,
    label: t(`followUp.${value}.label`),
    next: t(`followUp.${value}.next`),
    send: t("desk.send"),
  }));
}
