import { redirect } from "next/navigation";
import { shownClock } from "@/components/cases/case-clock";
import { CaseTimeline } from "@/components/cases/case-timeline";
import { clockAmount, stateWords } from "@/components/cases/case-words";
import { ClockBand } from "@/components/cases/clock-band";
import { paperName } from "@/components/cases/paper-name";
import { FormView } from "@/components/forms/form-view";
import { ContextBar, GroupHead, Panel, Panels } from "@/components/patterns/staff-shell";
import { dateWords } from "@/components/ui/date-words";
import { Light } from "@/components/ui/light";
import { Notice } from "@/components/ui/notice";
import { HandOut } from "@/components/window/hand-out";
import { HandOver } from "@/components/window/hand-over";
import { PaperPrint } from "@/components/window/paper-print";
import { SupplyPanel } from "@/components/window/supply-panel";
import { getCaseFile } from "@/lib/cases";
import { sayReason } from "@/lib/cases/contract";
import { currentCalendar } from "@/lib/platform/calendar";
import { dayOf, instantFrom, now } from "@/lib/platform/clock";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { cityAreas } from "../../city-areas";
import { orNotFound, requireClerk } from "../../clerk";
import { papersOf } from "../../papers-of";
import { deliver, handOver } from "../actions";

type Props = { params: Promise<{ caseNo: string }>; searchParams: Promise<{ now?: string }> };

/** Opens a case where it stands: to be checked, to be taken in, or to be read with its papers and its story. */
export default async function WindowCasePage(props: Props) {
  const [{ caseNo }, { now: just }] = await Promise.all([props.params, props.searchParams]);
  const actor = await requireClerk(`/window/case/${caseNo}`);
  const locale = await currentLocale();
  const { view, form: filled, materials, timeline } = await orNotFound(getCaseFile(actor, caseNo));
  const number = view.caseNo ?? view.draftNo;
  const href = (path: string) => localHref(locale, path);
  if (view.state === "submitted") redirect(href(`/window/pre-review/${number}`));
  const waits = view.state === "correcting" && just !== "correct";
  if (view.state === "draft" || view.state === "pre-accepted" || view.state === "received" || waits)
    redirect(href(`/window/intake/${number}`));
  const [calendar, { areas, city }] = await Promise.all([currentCalendar(), cityAreas()]);
  const t = createText(locale, "window");
  const content = { ...filled, form: filled.service.form };
  const papers = papersOf(materials, content, filled.service.papers, locale, city);
  const printed = [...view.papers].reverse();
  const shown = shownClock(view, timeline, calendar, now());
  const promised = (view.state === "accepted" ? view.deferrals : [])
    .filter(({ suppliedAt }) => suppliedAt === null)
    .map(({ requirement, dueBy }) => ({
      requirement,
      name: papers.find(({ key }) => key === requirement)?.name ?? requirement,
      until: dateWords(dueBy, locale, "weekday"),
    }));
  const told = (["accept", "at-once", "defer", "correct", "refuse"] as const).find((one) => one === just);
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-head">{say(view.service.name, locale)}</h1>
        <span className="text-ink-2 text-table">
          {view.caseNoShown ?? view.draftNo} · {view.applicant.nameMasked} · {say(view.department.name, locale)}
        </span>
        <span className="font-medium text-table">{stateWords(view, locale)}</span>
        {shown.clock && (
          <Light
            kind={shown.light}
            locale={locale}
            amount={clockAmount(shown.clock, locale, shown.today)}
            className="ml-auto text-table"
          />
        )}
      </ContextBar>
      {told && (
        <div className="px-4 py-2">
          <Notice tone="blue" title={t(`case.now.${told}`)}>
            {t("case.nowNext")}
          </Notice>
        </div>
      )}
      <Panels>
        <Panel title={t("case.papers")} className="lg:w-[340px] lg:shrink-0">
          <PaperPrint
            papers={printed.map((paper) => ({
              number: paper.number,
              name: paperName(paper, locale),
              made: paper.madeAt !== null,
            }))}
          />
          {view.state === "closed" && view.delivery && view.delivery.way !== "electronic" && (
            <>
              <GroupHead>{t("out.title")}</GroupHead>
              <HandOut caseNo={number} way={view.delivery.way} deliver={deliver} />
            </>
          )}
          {view.state === "accepted" && (
            <>
              <GroupHead>{t("over.title")}</GroupHead>
              <HandOver caseNo={number} to={say(view.department.name, locale)} handOver={handOver} />
            </>
          )}
          {promised.length > 0 && (
            <>
              <GroupHead>{t("supply.title")}</GroupHead>
              <SupplyPanel caseNo={number} promised={promised} />
            </>
          )}
          {view.correction && !view.correction.answeredAt && view.state === "correcting" && (
            <>
              <GroupHead>{t("case.asked")}</GroupHead>
              <ul className="list-disc px-4 py-3 pl-8 text-table">
                {view.correction.items.map((item) => (
                  <li key={item.requirement ?? item.field}>{sayReason(item.reason, locale)}</li>
                ))}
              </ul>
              <p className="px-4 pb-3 text-table">
                {t("case.replyBy", { day: dateWords(dayOf(instantFrom(view.correction.replyDue)), locale, "weekday") })}
              </p>
            </>
          )}
        </Panel>
        <Panel title={t("panel.2")} className="min-w-0 flex-1">
          <ClockBand shown={shown} locale={locale} dense />
          <FormView
            form={content.form}
            values={filled.values}
            sources={filled.sources}
            scenario={filled.scenario}
            locale={locale}
            density="staff"
            masked
            areas={areas}
            level={3}
          />
          <GroupHead>{t("panel.4")}</GroupHead>
          <ul>
            {papers.map((paper) => (
              <li key={paper.key} className="border-line border-b px-4 py-1.5 text-table">
                <span className="flex justify-between gap-3">
                  {paper.name}
                  <span className="text-ink-2">{paper.note}</span>
                </span>
                {paper.files.map((file) => (
                  <a
                    key={file.id}
                    lang="zh-CN"
                    className="link mr-3 text-fine"
                    target="_blank"
                    rel="noreferrer"
                    href={`/api/files/${number}/${file.id}?purpose=counter`}
                  >
                    {file.name}
                  </a>
                ))}
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t("case.story")} className="lg:w-[420px] lg:shrink-0">
          <div className="px-4 py-4">
            <CaseTimeline
              timeline={timeline}
              papers={view.papers}
              locale={locale}
              audience="staff"
              label={t("case.story")}
            />
          </div>
        </Panel>
      </Panels>
    </>
  );
}
