import { Panel } from "../patterns/staff-shell";
import { LightMark } from "../ui/light";
import { useText } from "../ui/locale";
import { NoticePreview } from "./notice-preview";
import { PassPreview } from "./pass-preview";
import type { PreReview } from "./use-pre-review";
import type { Judgement } from "./verdict-panel";
import { Reasons, VerdictSwitch } from "./verdict-panel";

const unjudged: Judgement = { verdict: "open", keys: [], free: "" };

/** The verdict on what is looked at, and what the applicant will be told. */
export function PreReviewVerdict({ desk }: { desk: PreReview }) {
  const { view, judging, form, open, onForm, done, unseen, items, lines, sayOk, sayWrong } = desk;
  const { selected, judgements } = judging;
  const t = useText("window");
  const wrong = selected && !onForm && desk.verdictOf(selected.key) === "wrong";
  return (
    <Panel
      title={t("verdict.title")}
      end={
        selected && (
          <VerdictSwitch
            readOnly={!open}
            judgement={onForm ? { verdict: form.verdict, keys: [], free: "" } : (judgements[selected.key] ?? unjudged)}
            onJudge={({ verdict }) => (verdict === "ok" ? sayOk() : sayWrong())}
          />
        )
      }
      className="lg:w-[344px] 2xl:w-[400px]"
    >
      {!view.open && !done && (
        <p id="not-mine" className="px-4 py-3 text-ink-2 text-staff">
          {t("pre.notOpen")}
        </p>
      )}
      {open && onForm && <p className="px-4 py-3 text-ink-2 text-staff">{t("form.how")}</p>}
      {open && wrong && (
        <Reasons
          key={selected.key}
          usual={selected.reasons}
          asked={judging.asked}
          judgement={judgements[selected.key] ?? unjudged}
          onJudge={(next) => judging.note(selected.key, next)}
          onWordsDone={(next) => judging.judge(selected.key, next)}
        />
      )}
      <h3 className="flex flex-wrap justify-between gap-2 border-line border-y bg-sunken px-4 py-1.5 text-panel">
        {items.length > 0 ? t("notice.preview") : t("pass.title")}
        <span className="font-normal text-ink-2 text-table">{items.length > 0 && t("notice.once")}</span>
      </h3>
      {items.length > 0 ? (
        <NoticePreview
          body={view.body}
          service={view.service}
          applicant={view.applicant}
          lines={lines}
          replyBy={view.replyBy}
        />
      ) : (
        <PassPreview {...view.pass} />
      )}
      {open && unseen.length > 0 && items.length > 0 && (
        <p className="flex gap-2 px-4 py-3 text-table">
          <LightMark kind="yellow" size={16} />
          {t("notice.unseen", { n: unseen.length })}
        </p>
      )}
      {open && view.noticedBefore && items.length > 0 && (
        <p className="flex gap-2 px-4 py-3 text-table">
          <LightMark kind="yellow" size={16} />
          {t("notice.second")}
        </p>
      )}
    </Panel>
  );
}
