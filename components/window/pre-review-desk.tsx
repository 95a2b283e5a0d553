"use client";
import { Panel, Panels } from "../patterns/staff-shell";
import { useText } from "../ui/locale";
import { FormCheck } from "./form-check";
import { NoticeAsk } from "./notice-ask";
import { PaperList } from "./paper-list";
import type { FieldLine } from "./paper-types";
import { PaperViewer } from "./paper-viewer";
import { PreReviewBar } from "./pre-review-bar";
import type { PreReviewActs, PreReviewView } from "./pre-review-types";
import { PreReviewVerdict } from "./pre-review-verdict";
import { ToldProblem } from "./told-problem";
import { isLeftToCounter, usePreReview } from "./use-pre-review";

/** 预审: the list of what to look at, the paper, the verdict; the notice writes itself (picture 07). */
export function PreReviewDesk(props: { view: PreReviewView; acts: PreReviewActs }) {
  const { view, acts } = props;
  const t = useText("window");
  const desk = usePreReview(view, acts);
  const { acting, judging, form, open, onForm, verdictOf, toJudge } = desk;
  const { selected } = judging;
  return (
    <>
      <Panels>
        <Panel
          title={t("pre.list")}
          note={t("pre.tally", {
            ok: toJudge.filter(({ key }) => verdictOf(key) === "ok").length,
            wrong: toJudge.filter(({ key }) => verdictOf(key) === "wrong").length,
            open: desk.unseen.length,
          })}
          className="max-h-[40dvh] lg:max-h-none lg:w-[264px]"
        >
          <PaperList
            papers={view.papers}
            selected={selected?.key}
            verdictOf={verdictOf}
            quiet={isLeftToCounter}
            onSelect={judging.select}
          />
          {selected?.standard && (
            <div className="border-line border-t">
              <h3 className="bg-sunken px-4 py-1.5 text-panel">{t("pre.standard")}</h3>
              <p className="px-4 py-3 text-ink-2 text-table">{selected.standard}</p>
            </div>
          )}
        </Panel>
        <section aria-label={t("pre.paper")} className="flex min-h-[24rem] min-w-0 flex-1 flex-col lg:min-h-0">
          {selected && onForm && (
            <div className="flex min-h-0 flex-1 flex-col bg-line/50 p-4 sm:p-6">
              <FormCheck
                fields={desk.fields}
                asks={form.asks}
                onAsks={form.setAsks}
                revealed={desk.revealed}
                onReveal={open ? () => void desk.reveal() : undefined}
                readOnly={!open}
              />
            </div>
          )}
          {selected && !onForm && (
            <PaperViewer key={selected.key} caseNo={view.caseNo} paper={selected} purpose="pre-review">
              <FormStrip fields={view.fields} />
            </PaperViewer>
          )}
        </section>
        <PreReviewVerdict desk={desk} />
      </Panels>
      {acting.problem && (
        <div className="px-4 py-2">
          <ToldProblem problem={acting.problem} />
        </div>
      )}
      <PreReviewBar desk={desk} />
      {desk.asking && <NoticeAsk desk={desk} />}
    </>
  );
}

/** The values that a paper is compared with, under it. */
function FormStrip(props: { fields: FieldLine[] }) {
  const t = useText("window");
  const short = props.fields.filter((field) => field.short).slice(0, 8);
  if (short.length === 0) return null;
  return (
    <dl className="mx-auto mt-6 flex max-w-4xl flex-wrap gap-x-5 gap-y-1 border border-line-2 bg-surface px-4 py-3 text-table">
      <dt className="text-ink-2">{t("pre.sameForm")}</dt>
      {short.map((field) => (
        <dd key={field.key} className="whitespace-nowrap">
          {field.label} <b className="font-semibold">{field.text}</b>
        </dd>
      ))}
    </dl>
  );
}
