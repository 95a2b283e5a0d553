import { stages } from "@/lib/cases/contract";
import { createText, type Locale } from "@/lib/platform/i18n";

/** A stage of handling in words; an unknown one stays as it is. */
export function stageWords(stage: string, locale: Locale): string {
  const known = stages.find((one) => one === stage);
  return known ? createText(locale, "supervision")(`stage.${known}`) : stage;
}
