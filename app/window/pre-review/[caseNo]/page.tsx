import { redirect } from "next/navigation";
import { clockAmount } from "@/components/cases/case-words";
import { ContextBar } from "@/components/patterns/staff-shell";
import { instantWords } from "@/components/ui/date-words";
import { Light } from "@/components/ui/light";
import { PreReviewDesk } from "@/components/window/pre-review-desk";
import { PreReviewKeys } from "@/components/window/pre-review-keys";
import type { PreReviewView } from "@/components/window/pre-review-types";
import { findNoticeDraft, getCaseFile, listDeskCases } from "@/lib/cases";
import { currentCalendar } from "@/lib/platform/calendar";
import { dueAt, today } from "@/lib/platform/clock";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { cityAreas } from "../../city-areas";
import { orNotFound, requireClerk } from "../../clerk";
import { fieldLines, formPaper, papersOf } from "../../papers-of";
import { decidePreReview, judge, keepDraft, revealForm } from "../actions";

/** 预审 of one application (picture 07). */
export default async function PreReviewCasePage(props: { params: Promise<{ caseNo: string }> }) {
  const { caseNo } = await props.params;
  const actor = await requireClerk(`/window/pre-review/${caseNo}`);
  const locale = await currentLocale();
  const { view, form: filled, materials } = await orNotFound(getCaseFile(actor, caseNo));
  if (view.caseNo === null) redirect(localHref(locale, `/window/case/${view.draftNo}`));
  const [queue, calendar, { city }, draft] = await Promise.all([
    listDeskCases(actor, { desk: "pre-review", size: 100 }),
    currentCalendar(),
    cityAreas(),
    findNoticeDraft(actor, caseNo),
  ]);
  const t = createText(locale, "window");
  const numbers = queue.items.flatMap((row) => row.caseNo ?? []);
  const at = numbers.indexOf(view.caseNo);
  const clock = view.clocks.find(({ kind, state }) => kind === "pre-review" && state !== "ended");
  const { item, papers, form } = filled.service;
  const content = { ...filled, form };
  const desk: PreReviewView = {
    caseNo: view.caseNo,
    service: say(view.service.name, locale),
    body: say(view.department.name, locale),
    applicant: view.applicant.nameMasked,
    // The application the system makes from the form is the form.
    papers: [
      formPaper(content, locale),
      ...papersOf(materials, content, papers, locale, city).filter(({ give }) => give !== "generated"),
    ],
    fields: fieldLines(content, locale, city, true),
    replyBy: dueAt({ start: today(), limit: { n: item.clocks.reply, unit: "working-day" }, calendar }).due ?? today(),
    pass: {
      bring: (papers.preReview?.bring ?? []).map((line) => say(line, locale)),
      where: papers.preReview
        ? say(papers.preReview.where, locale)
        : item.places.map(({ window, address }) => `${say(address, locale)} ${say(window, locale)}`).join(" / "),
      until: dueAt({ start: today(), limit: { n: item.clocks.lapse, unit: "calendar-day" }, calendar }).due ?? today(),
    },
    noticedBefore: view.correction !== null,
    draft,
    next: (at >= 0 ? (numbers[at + 1] ?? numbers[at - 1]) : numbers[0]) ?? null,
    open: view.state === "submitted" && view.possible.includes("pre-review"),
  };
  const href = (number?: string) => localHref(locale, number ? `/window/pre-review/${number}` : "/window/pre-review");
  return (
    <>
      <ContextBar>
        <PreReviewKeys
          list={href()}
          before={at > 0 ? href(numbers[at - 1]) : null}
          next={at >= 0 && numbers[at + 1] ? href(numbers[at + 1]) : null}
          place={at >= 0 ? t("pre.place", { n: at + 1, of: numbers.length }) : ""}
        >
          <h1 className="text-staff-head">{desk.service}</h1>
          <span className="text-ink-2 text-table">
            {view.caseNoShown} · {view.applicant.nameMasked}
            {view.submittedAt && ` · ${t("pre.submitted", { at: instantWords(view.submittedAt, locale) })}`}
          </span>
          {clock && desk.open && (
            <Light
              kind={clock.light}
              locale={locale}
              amount={clockAmount(clock, locale, today())}
              className="ml-auto text-table"
            />
          )}
        </PreReviewKeys>
      </ContextBar>
      <PreReviewDesk
        key={view.caseNo}
        view={desk}
        acts={{ judge, decide: decidePreReview, keepDraft, reveal: revealForm }}
      />
    </>
  );
}
