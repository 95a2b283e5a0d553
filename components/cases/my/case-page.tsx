import { QrCode } from "@/components/catalogue/qr-code";
import { ProcessPicture } from "@/components/workflow/process-picture";
import type { CaseMaterialView, CaseView, PinnedService, TimelineEntry } from "@/lib/cases";
import type { NodeView } from "@/lib/evaluation/contract";
import type { LicenceView } from "@/lib/licences/contract";
import { dayOf, instantFrom, type WorkCalendar } from "@/lib/platform/clock";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import type { ProcessView } from "@/lib/workflow";
import type { ProcessLayout } from "@/lib/workflow/contract";
import { dateWords } from "../../ui/date-words";
import { LinkButton } from "../../ui/link-button";
import { Notice } from "../../ui/notice";
import { shownClock } from "../case-clock";
import { CaseHeader } from "../case-header";
import { CaseTimeline, PaperLink } from "../case-timeline";
import { ClockBand } from "../clock-band";
import { DueChanges } from "../due-changes";
import { DeliveryPanel } from "./delivery-panel";
import { RatingPanel } from "./rating-panel";
import { SupplyDeferred } from "./supply-deferred";
import { whereNow } from "./where-now";
import { WhoSaw } from "./who-saw";
import { WithdrawButton } from "./withdraw-button";

type Props = {
  view: CaseView;
  timeline: readonly TimelineEntry[];
  service: PinnedService;
  materials: readonly CaseMaterialView[];
  nodes: readonly NodeView[];
  licences: readonly LicenceView[];
  pickUpCode: string | null;
  process: ProcessView;
  layout: ProcessLayout;
  calendar: WorkCalendar;
  at: Date;
  /** Where anyone with the last four of the ID can follow it: for the QR code. */
  progressHref: string;
  name: string;
  locale: Locale;
};

/** A case as its applicant sees it (picture 05). */
export function CasePage(props: Props) {
  const { view, timeline, service, locale } = props;
  const t = createText(locale, "my");
  const number = view.caseNo ?? view.draftNo;
  const { now, ahead } = whereNow(view, service.item.steps, props.process.people, locale);
  const deferred = Object.fromEntries(
    view.deferrals
      .filter(({ suppliedAt }) => suppliedAt === null)
      .map(({ requirement, dueBy }) => [requirement, t("deferred.by", { day: dateWords(dueBy, locale, "weekday") })]),
  );
  const mayWithdraw = view.possible.includes("withdraw");
  return (
    <div className="page-width pb-16">
      <CaseHeader
        view={view}
        locale={locale}
        actions={
          (view.state === "correcting" || mayWithdraw) && (
            <>
              {mayWithdraw && <WithdrawButton caseNo={number} />}
              {view.state === "correcting" && (
                <LinkButton href={localHref(locale, `/my/cases/${number}/correct`)} variant="solid" prefetch={false}>
                  {t("correct.go")}
                </LinkButton>
              )}
            </>
          )
        }
      />
      <div className="grid gap-9">
        {view.state === "correcting" && view.correction && (
          <Notice
            tone="amber"
            title={t("correct.notice", {
              n: view.correction.items.length,
              day: dateWords(dayOf(instantFrom(view.correction.replyDue)), locale, "weekday"),
            })}
          >
            {t("correct.noticeWhy")}
          </Notice>
        )}
        <ClockBand shown={shownClock(view, timeline, props.calendar, props.at)} locale={locale} />
        <DeliveryPanel view={view} licences={props.licences} pickUpCode={props.pickUpCode} locale={locale} />
        {Object.keys(deferred).length > 0 && (
          <SupplyDeferred caseRef={number} subjectId={view.applicant.subjectId} asked={deferred} />
        )}
        <div className="grid gap-x-14 gap-y-9 lg:grid-cols-[minmax(0,1fr)_400px] large:grid-cols-1">
          <div className="grid content-start gap-9">
            <section>
              <h2 className="mb-4 text-section">{t("story.title")}</h2>
              <CaseTimeline
                timeline={timeline}
                papers={view.papers}
                locale={locale}
                audience="applicant"
                label={t("story.title")}
                ahead={ahead}
                {...(now ? { now } : {})}
              />
            </section>
            <section>
              <h2 className="mb-3 text-section">{t("process.title")}</h2>
              <ProcessPicture
                definition={service.process}
                layout={props.layout}
                locale={locale}
                progress={props.process.progress}
                people={props.process.people}
              />
            </section>
          </div>
          <div className="grid content-start gap-6">
            <section>
              <h2 className="mb-2 text-section">{t("why.title")}</h2>
              <DueChanges timeline={timeline} locale={locale} />
              <p className="mt-3 text-ink-2 text-small">{t("why.note")}</p>
            </section>
            <section>
              <h2 className="mb-2 text-subhead">{t("papers.title")}</h2>
              <ul className="text-small">
                {view.papers.map((paper) => (
                  <li key={paper.number} className="border-line border-b py-2.5">
                    <PaperLink paper={paper} locale={locale} />
                  </li>
                ))}
                {view.papers.length === 0 && <li className="text-ink-2">{t("papers.none")}</li>}
              </ul>
            </section>
            <section>
              <h2 className="mb-2 text-subhead">{t("materials.title")}</h2>
              <ul className="text-small">
                {props.materials.map((material) => (
                  <li key={material.requirement} className="flex justify-between gap-4 border-line border-b py-2">
                    <span>{say(material.name, locale)}</span>
                    <span className="shrink-0 text-ink-2">{materialState(material.state, locale)}</span>
                  </li>
                ))}
              </ul>
            </section>
            <section
              aria-labelledby="share-heading"
              className="flex items-center gap-4 rounded-card border-edge bg-surface px-5 py-4"
            >
              <QrCode text={props.progressHref} label={t("share.qr")} size={80} />
              <div>
                <h2 id="share-heading" className="font-semibold text-body">
                  {t("share.title")}
                </h2>
                <p className="text-ink-2 text-small">{t("share.how")}</p>
              </div>
            </section>
            <RatingPanel caseNo={number} nodes={props.nodes} />
            <WhoSaw timeline={timeline} locale={locale} />
          </div>
        </div>
      </div>
    </div>
  );
}

const states = ["missing", "given", "extracted", "promised", "deferred", "made"] as const;

function materialState(state: string, locale: Locale): string {
  const known = states.find((one) => one === state);
  return known ? createText(locale, "cases")(`material.${known}`) : state;
}
