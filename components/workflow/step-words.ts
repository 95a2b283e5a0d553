import { createText, type Locale } from "@/lib/platform/i18n";
import type { StepPeople, StepState, TaskNode } from "@/lib/workflow/contract";

type Known = { state: StepState; people: StepPeople | undefined };

/** Who has a step, in words: the people by name, else the post, with their number when several sign. */
export function whoOf(step: TaskNode, { state, people }: Known, locale: Locale): string {
  const t = createText(locale, "workflow");
  if (state !== "later" && people && people.names.length > 0) return people.names.join(locale === "en" ? ", " : "、");
  const post = step.post ?? "";
  const named =
    post === "reviewer" || post === "inspector" || post === "expert" || post === "chief" ? t(`posts.${post}`) : post;
  return step.signers > 1 ? t("picture.people", { post: named, n: step.signers }) : named;
}

/** How long: days used, the day it is in, or the limit. Days are working days; halves are shown. */
export function timeOf(step: TaskNode, { state, people }: Known, locale: Locale): string {
  const t = createText(locale, "workflow");
  if (state === "done") return people ? t("picture.used", { n: people.usedDays }) : "";
  if (state === "now" && people) {
    if (people.names.length === 0) return t("picture.unclaimed");
    if (people.of > 1) return t("picture.signed", { signed: people.signed, of: people.of });
    return t("picture.day", { n: Math.max(1, Math.ceil(people.usedDays)) });
  }
  return step.limit ? t("picture.limit", { n: step.limit }) : "";
}
