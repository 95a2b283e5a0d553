import type { CaseView } from "@/lib/cases";
import type { ServiceItem } from "@/lib/catalogue/contract";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import type { StepPeople } from "@/lib/workflow/contract";
import type { StoryStep } from "../case-timeline";

type Step = ServiceItem["steps"][number];

/** What a state leaves to come, by the kinds of the guide's steps. */
const leftAfter: Record<CaseView["state"], readonly Step["kind"][]> = {
  draft: [],
  submitted: ["accept", "decide", "deliver"],
  "pre-accepted": ["accept", "decide", "deliver"],
  received: ["decide", "deliver"],
  correcting: ["accept", "decide", "deliver"],
  accepted: ["decide", "deliver"],
  decided: ["deliver"],
  closed: [],
  delivered: [],
};

/** Where a case is, who has it, and what comes after, in the words of the service's own steps. */
export function whereNow(
  view: CaseView,
  steps: readonly Step[],
  people: Record<string, StepPeople>,
  locale: Locale,
): { now?: StoryStep; ahead: StoryStep[] } {
  const t = createText(locale, "my");
  const deciding = view.tasks.some(({ decision }) => decision);
  const ahead = leftAfter[view.state]
    .filter((kind) => !(deciding && kind === "decide"))
    .flatMap((kind) => steps.filter((step) => step.kind === kind).slice(0, 1))
    .map((step) => ({ key: step.key, kind: step.kind, title: say(step.name, locale), body: say(step.does, locale) }));
  const body = say(view.department.name, locale);
  const here = (key: string, kind: string, title: string, more: { body?: string; holder: string }): StoryStep => ({
    ...{ key, kind, title, holder: t("now.here", { who: more.holder }) },
    ...(more.body ? { body: more.body } : {}),
  });
  switch (view.state) {
    case "submitted":
      return { now: here("now", "pre-review", t("now.submitted"), { holder: t("now.window") }), ahead };
    case "pre-accepted":
      return { now: here("now", "accept", t("now.pre-accepted"), { holder: t("now.you") }), ahead };
    case "received":
      return { now: here("now", "accept", t("now.received"), { holder: t("now.window") }), ahead };
    case "correcting":
      return { now: here("now", "apply", t("now.correcting"), { holder: t("now.you") }), ahead };
    case "accepted": {
      // Several people may have the same step; it is named once.
      const title =
        [...new Set(view.tasks.map(({ name }) => say(name, locale)))].join(t("now.and")) || t("now.accepted");
      const names = [...new Set(view.tasks.flatMap(({ node }) => people[node]?.names ?? []))].join(t("now.and"));
      const holder = names ? `${body} · ${names}` : body;
      const kind = deciding ? "decide" : "review";
      return { now: here("now", kind, title, { holder, ...(view.hold ? { body: t("now.held") } : {}) }), ahead };
    }
    case "decided":
      return { now: here("now", "deliver", t("now.decided"), { holder: body }), ahead };
    default:
      return { ahead };
  }
}
