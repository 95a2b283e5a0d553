import type { ServiceItem } from "@/lib/catalogue/contract";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import { type GuideStep, stepsForGuide } from "@/lib/workflow";
import type { ProcessDefinition } from "@/lib/workflow/contract";
import type { StripStop } from "../workflow/process-strip";

type Step = ServiceItem["steps"][number];

const kindOf = (step: GuideStep): Step["kind"] =>
  step.decision ? "decide" : step.post === "inspector" ? "inspect" : step.post === "expert" ? "expert" : "review";

/** The stops of a service: what the applicant and the window do, the steps of the pinned process under these answers, and the end. */
export function guideStops(
  item: ServiceItem,
  process: ProcessDefinition,
  scenario: Record<string, string>,
  locale: Locale,
): StripStop[] {
  const t = createText(locale, "portal");
  const days = (n: number) =>
    n === 0 ? t("guide.steps.sameDay") : n === 1 ? t("guide.steps.oneDay") : t("guide.steps.days", { n });
  const of = (...kinds: Step["kind"][]) => item.steps.filter(({ kind }) => kinds.includes(kind));
  const told = (step: Step, more: Partial<StripStop> = {}): StripStop => ({
    key: step.key,
    name: say(step.name, locale),
    time: days(step.days),
    note: say(step.does, locale),
    ...more,
  });
  const inside = stepsForGuide(process, { scenario }).map((step): StripStop => {
    const published = item.steps.find(({ name }) => name.zh === step.name.zh) ?? of(kindOf(step))[0];
    return {
      key: step.id,
      name: say(step.name, locale),
      time: days(step.limit ?? published?.days ?? 0),
      ...(published && { note: say(published.does, locale) }),
    };
  });
  return [
    ...of("apply").map((step) => told(step, { time: t("guide.steps.you"), solid: true, byApplicant: true })),
    ...of("accept").map((step) => told(step, { solid: true })),
    ...inside,
    // Papers that make themselves on the same day are part of the delivery to the reader.
    ...of("finish").flatMap((step) => (step.days > 0 ? [told(step)] : [])),
    ...of("deliver").map((step) => told(step, { solid: true })),
  ];
}
