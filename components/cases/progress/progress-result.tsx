import type { Progress } from "@/lib/cases";
import type { Light as LightName, WorkCalendar } from "@/lib/platform/clock";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import { clocksFromLedger, shownClock } from "../case-clock";
import { CaseTimeline } from "../case-timeline";
import { stateWords } from "../case-words";
import { ClockBand } from "../clock-band";
import { DueChanges } from "../due-changes";

/** How far a case has come, for somebody who has proved a right to it and is not signed in: no names, no papers. */
export function ProgressResult(props: {
  progress: Progress;
  calendar: WorkCalendar;
  at: Date;
  locale: Locale;
  level?: 1 | 2;
}) {
  const { progress, calendar, at, locale, level = 2 } = props;
  const t = createText(locale, "progress");
  const Heading = `h${level}` as const;
  const clocks = clocksFromLedger(progress.timeline, calendar, at);
  const shown = shownClock(
    { clocks, light: progress.light as LightName, deemed: false, acceptedAt: null },
    progress.timeline,
    calendar,
    at,
  );
  return (
    <article className="grid gap-6">
      <div>
        <Heading className={level === 1 ? "text-title" : "text-section"}>{say(progress.service, locale)}</Heading>
        <p className="flex flex-wrap gap-x-4 text-ink-2 text-small">
          <span className="whitespace-nowrap tabular-nums">{t("caseNo", { number: progress.caseNoShown })}</span>
          <span>{say(progress.department, locale)}</span>
          <b className="font-semibold text-ink">{stateWords(progress, locale)}</b>
        </p>
      </div>
      <ClockBand shown={shown} locale={locale} />
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_400px] large:grid-cols-1">
        <section>
          <h3 className="mb-4 text-subhead">{t("story")}</h3>
          <CaseTimeline
            timeline={progress.timeline}
            papers={[]}
            locale={locale}
            audience="applicant"
            label={t("story")}
          />
        </section>
        <section>
          <h3 className="mb-2 text-subhead">{t("why")}</h3>
          <DueChanges timeline={progress.timeline} locale={locale} />
        </section>
      </div>
    </article>
  );
}
