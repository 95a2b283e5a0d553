import type { TimelineEntry as LedgerEntry } from "@/lib/cases";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { Timeline, type TimelineEntry } from "../patterns/timeline";
import { instantWords } from "../ui/date-words";
import { Icon } from "../ui/icon";
import { eventIcon } from "./event-icon";
import { paperName } from "./paper-name";
import { type StoryEntry, type StoryPaper, storyOf } from "./story-of";

/** A step that is still to come, or the one the case is at: from the process of the service. */
export type StoryStep = { key: string; kind: string; title: string; body?: string; holder?: string };

type Props = {
  timeline: readonly LedgerEntry[];
  papers: readonly StoryPaper[];
  locale: Locale;
  audience: "applicant" | "staff";
  label: string;
  /** Where the case is, with who has it. */
  now?: StoryStep;
  /** What comes after, the next one first. */
  ahead?: readonly StoryStep[];
  /** Access code of the paper one came by, for readers who are not signed in. */
  code?: string;
};

type Words = ReturnType<typeof createText<"my">>;
type EventKey = Parameters<ReturnType<typeof createText<"cases">>>[0];

/** What an event means to its reader, in a sentence. */
function bodyOf(entry: StoryEntry, audience: Props["audience"], t: Words): string {
  const { event, facts } = entry;
  const days = typeof facts.expectedDays === "number" ? facts.expectedDays : 0;
  if (event === "case.held") return days === 1 ? t("story.heldDay") : t("story.held", { days });
  if (event === "case.accepted" && facts.deemed === true) return t("story.deemed");
  if (event === "case.correction-requested" && Array.isArray(facts.targets))
    return t(facts.targets.length === 1 ? "story.correctionOne" : "story.correction", { n: facts.targets.length });
  if (event === "case.decided" && audience === "applicant") return t("story.decided");
  const told = [
    "submitted",
    "pre-accepted",
    "received",
    "accepted",
    "resubmitted",
    "resumed",
    "extended",
    "closed",
    "delivered",
    "withdrawn",
    "returned",
    "lapsed",
    "recomputed",
  ] as const;
  const key = told.find((name) => event === `case.${name}`);
  return key && audience === "applicant" ? t(`story.${key}`) : "";
}

/** The life of a case in plain words from its ledger, newest on top, with the papers that came of each event. */
export function CaseTimeline(props: Props) {
  const { locale, audience } = props;
  const t = createText(locale, "my");
  const words = createText(locale, "cases");
  const past = storyOf(props.timeline, props.papers, audience).map((entry): TimelineEntry => {
    const name = entry.event.replace(".", "-");
    const own = entry.by === "applicant" && audience === "applicant";
    const body = bodyOf(entry, audience, t);
    const title = words(`event.${name}` as EventKey);
    const step = entry.step
      ? say(entry.step.name, locale)
      : typeof entry.facts.step === "string"
        ? entry.facts.step
        : "";
    const who = entry.step && [say(entry.step.body, locale), entry.step.who].filter(Boolean).join(" · ");
    return {
      key: `event-${entry.seq}`,
      state: "past",
      icon: <Icon of={eventIcon(entry.event)} size={16} />,
      title: `${own && entry.event === "case.submitted" ? t("story.you") : ""}${step ? words("event.ofStep", { event: title, step }) : title}`,
      when: (
        <>
          {instantWords(entry.at, locale)}
          {!own && ` · ${entry.by === "staff" && who ? who : words(`by.${entry.by}`)}`}
        </>
      ),
      body:
        body || entry.papers.length > 0 ? (
          <>
            {body}{" "}
            {entry.papers.map((paper) => (
              <PaperLink key={paper.number} paper={paper} locale={locale} code={props.code} />
            ))}
          </>
        ) : undefined,
    };
  });
  const step = (one: StoryStep, state: "future" | "now"): TimelineEntry => ({
    key: `step-${one.key}`,
    state,
    icon: <Icon of={eventIcon(`step.${one.kind}`)} size={16} />,
    title: one.title,
    ...(one.body ? { body: one.body } : {}),
    ...(one.holder ? { holder: one.holder } : {}),
  });
  const entries = [
    ...(props.ahead ?? []).map((one) => step(one, "future")).reverse(),
    ...(props.now ? [step(props.now, "now")] : []),
    ...past,
  ];
  return <Timeline entries={entries} locale={locale} label={props.label} />;
}

/** A paper by name; not yet made it says so instead of leading nowhere. */
export function PaperLink(props: { paper: StoryPaper; locale: Locale; code?: string }) {
  const { paper, locale } = props;
  const name = paperName(paper, locale);
  if (!paper.madeAt) return <span className="text-ink-3">{createText(locale, "my")("paper.making", { name })}</span>;
  const address = `/documents/${paper.number}${props.code ? `?code=${encodeURIComponent(props.code)}` : ""}`;
  return (
    <a href={localHref(locale, address)} className="link" target="_blank" rel="noreferrer">
      {createText(locale, "my")("paper.pdf", { name })}
    </a>
  );
}
