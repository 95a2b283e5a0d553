"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { joinReasons, type NoticeDraft, sayReason } from "@/lib/cases/contract";
import { localHref } from "@/lib/platform/i18n/href";
import { useHotkeys } from "../patterns/hotkeys";
import { ActionBar, Panel, Panels } from "../patterns/staff-shell";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Kbd } from "../ui/kbd";
import { LightMark } from "../ui/light";
import { LinkButton } from "../ui/link-button";
import { useLocale, useText } from "../ui/locale";
import type { Answer } from "./answer-type";
import { FormCheck } from "./form-check";
import { type NoticeLine, NoticePreview } from "./notice-preview";
import { PaperList } from "./paper-list";
import type { FieldLine, PaperView } from "./paper-types";
import { PaperViewer } from "./paper-viewer";
import { PassPreview } from "./pass-preview";
import { ToldProblem } from "./told-problem";
import { useAct } from "./use-act";
import { useJudging } from "./use-judging";
import { useNoticeDraft } from "./use-notice-draft";
import { Reasons, VerdictSwitch } from "./verdict-panel";

export type PreReviewView = {
  caseNo: string;
  service: string;
  body: string;
  applicant: string;
  papers: PaperView[];
  fields: FieldLine[];
  replyBy: string;
  pass: { bring: string[]; where: string; until: string };
  /** A notice went out before: what could be seen then cannot be asked now without the head (art. 32(4)). */
  noticedBefore: boolean;
  /** What was marked in the form before, by this clerk or another. */
  draft: NoticeDraft | null;
  next: string | null;
  /** Whether this clerk may act and the case still waits for it. */
  open: boolean;
};

type Item = { requirement?: string; field?: string; reason: string };
export type PreReviewActs = {
  judge: (
    caseNo: string,
    input: { requirement: string; verdict: "ok" | "wrong"; reason: string },
  ) => Promise<Answer<null>>;
  decide: (
    caseNo: string,
    input: { verdict: "pass" | "mend"; items: Item[] },
  ) => Promise<Answer<{ paper: string; kind: string }>>;
  keepDraft: (caseNo: string, draft: NoticeDraft) => Promise<Answer<null>>;
  reveal: (caseNo: string) => Promise<Answer<FieldLine[]>>;
};

/** 预审: the list of what to look at, the paper, the verdict; the notice writes itself (picture 07). */
export function PreReviewDesk(props: { view: PreReviewView; acts: PreReviewActs }) {
  const { view, acts } = props;
  const locale = useLocale();
  const t = useText("window");
  const router = useRouter();
  const acting = useAct();
  const [plain, setPlain] = useState<FieldLine[]>();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<{ paper: string; kind: string }>();
  const judging = useJudging({
    papers: view.papers,
    act: acting.act,
    judge: (input) => acts.judge(view.caseNo, input),
  });
  const { selected, judgements } = judging;
  const onForm = selected?.key === "form";
  const open = view.open && !done;
  // A verdict that is still being kept holds nobody up: the key of a fast clerk must not get lost.
  const decidable = open && acting.busy !== "mend" && acting.busy !== "pass";
  const keep = (draft: NoticeDraft) => acting.act("draft", () => acts.keepDraft(view.caseNo, draft));
  const form = useNoticeDraft({ first: view.draft, keep: decidable ? keep : undefined });
  const { asks } = form;

  const verdictOf = (key: string) => (key === "form" ? form.verdict : (judgements[key]?.verdict ?? "open"));
  const toJudge = view.papers.filter((paper) => !isLeftToCounter(paper));
  const unseen = toJudge.filter(({ key }) => verdictOf(key) === "open");
  const wrong = toJudge.filter(({ key }) => key !== "form" && verdictOf(key) === "wrong");
  const items: (Item & { name: string })[] = [
    ...wrong.map(({ key, name }) => {
      const judgement = judgements[key];
      return { name, requirement: key, reason: joinReasons(judgement?.keys ?? [], judgement?.free ?? "") };
    }),
    ...Object.entries(asks).map(([field, ask]) => ({
      name: view.fields.find(({ key }) => key === field)?.label ?? field,
      field,
      reason: joinReasons(ask.keys, ask.free),
    })),
  ];
  const noReason = items.find(({ reason }) => reason.length < 2);
  const lines: NoticeLine[] = items.map(({ name, reason, requirement, field }) => ({
    key: requirement ?? field ?? name,
    name,
    reason: sayReason(reason, locale),
  }));

  const sayOk = () => {
    if (!open || !selected) return;
    if (onForm) {
      form.sayOk();
      judging.move(1);
    } else judging.judge(selected.key, { verdict: "ok", keys: [], free: "" }, "next");
  };
  const sayWrong = () => {
    if (!open || !selected) return;
    if (onForm) return;
    judging.ask(selected.key);
  };
  async function decide(verdict: "pass" | "mend") {
    setAsking(false);
    const sent = verdict === "mend" ? items.map(({ name: _, ...item }) => item) : [];
    const answer = await acting.act(verdict, () => acts.decide(view.caseNo, { verdict, items: sent }));
    if (!answer) return;
    setDone(answer);
    router.refresh();
  }
  async function reveal() {
    if (plain) return;
    const lines = await acting.act("reveal", () => acts.reveal(view.caseNo));
    if (lines) setPlain(lines);
  }

  const whyNoPass =
    items.length > 0
      ? t("pre.passWrong", { n: items.length })
      : unseen[0]
        ? t("pre.passUnseen", { n: unseen.length })
        : "";
  const whyNoMend =
    items.length === 0 ? t("pre.mendNothing") : noReason ? t("pre.mendReason", { name: noReason.name }) : "";
  const nextHref = localHref(locale, view.next ? `/window/pre-review/${view.next}` : "/window/pre-review");
  useHotkeys([
    { keys: "ArrowDown", label: t("pre.keys.down"), run: () => judging.move(1) },
    { keys: "ArrowUp", label: t("pre.keys.up"), run: () => judging.move(-1) },
    { keys: "Y", label: t("verdict.ok"), run: sayOk, off: !open },
    { keys: "N", label: t("verdict.wrong"), run: sayWrong, off: !open },
    { keys: "V", label: t("reveal.show"), run: () => void reveal(), off: !open },
    { keys: "F7", label: t("pre.mend"), run: () => decidable && !whyNoMend && setAsking(true), off: !open },
    { keys: "F9", label: t("pre.pass"), run: () => decidable && !whyNoPass && void decide("pass"), off: !open },
  ]);

  const unseenNext = unseen.find(({ key }) => key !== selected?.key);
  return (
    <>
      <Panels>
        <Panel
          title={t("pre.list")}
          note={t("pre.tally", {
            ok: toJudge.filter(({ key }) => verdictOf(key) === "ok").length,
            wrong: toJudge.filter(({ key }) => verdictOf(key) === "wrong").length,
            open: unseen.length,
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
                fields={plain ?? view.fields}
                asks={asks}
                onAsks={form.setAsks}
                revealed={plain !== undefined}
                onReveal={open ? () => void reveal() : undefined}
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
        <Panel
          title={t("verdict.title")}
          end={
            selected && (
              <VerdictSwitch
                readOnly={!open}
                judgement={
                  onForm
                    ? { verdict: form.verdict, keys: [], free: "" }
                    : (judgements[selected.key] ?? { verdict: "open", keys: [], free: "" })
                }
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
          {open && selected && !onForm && verdictOf(selected.key) === "wrong" && (
            <Reasons
              key={selected.key}
              usual={selected.reasons}
              asked={judging.asked}
              judgement={judgements[selected.key] ?? { verdict: "wrong", keys: [], free: "" }}
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
      </Panels>
      {acting.problem && (
        <div className="px-4 py-2">
          <ToldProblem problem={acting.problem} />
        </div>
      )}
      <ActionBar
        status={
          done ? (
            <output className="text-green-text">
              <b>{t(done.kind === "pre-acceptance" ? "pre.passed" : "pre.mended", { paper: done.paper })}</b>
            </output>
          ) : (
            <>
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-table max-md:hidden">
                <Kbd keys="↑+↓" /> {t("pre.keys.paper")}
                <Kbd keys="Y+N" /> {t("verdict.title")}
                <Kbd keys="?" /> {t("keysAll")}
              </span>
              <span id="why-not" className="basis-full text-ink-2 text-table">
                {open && items.length === 0 && whyNoPass && `${t("pre.passNot")} ${whyNoPass}`}
                {open && items.length > 0 && whyNoMend && `${t("pre.mendNot")} ${whyNoMend}`}
              </span>
            </>
          )
        }
      >
        {done ? (
          <>
            <LinkButton href={`/documents/${done.paper}`} target="_blank" prefetch={false}>
              {t("paper.open")}
            </LinkButton>
            <LinkButton href={nextHref} variant="solid" keys="J" autoFocus>
              {view.next ? t("pre.next") : t("pre.back")}
            </LinkButton>
          </>
        ) : (
          open && (
            <>
              <Button
                keys="F7"
                variant={items.length > 0 && !whyNoMend ? "solid" : "outlined"}
                unavailable={whyNoMend ? { describedBy: "why-not" } : false}
                busy={acting.busy === "mend" ? t("sending") : false}
                onClick={() => setAsking(true)}
              >
                {t("pre.mend")}
              </Button>
              <Button
                keys="F9"
                variant={!whyNoPass ? "solid" : "outlined"}
                unavailable={whyNoPass ? { describedBy: "why-not" } : false}
                busy={acting.busy === "pass" ? t("sending") : false}
                onClick={() => void decide("pass")}
              >
                {t("pre.pass")}
              </Button>
              {unseenNext && (
                <Button
                  variant={items.length === 0 ? "solid" : "outlined"}
                  keys="↓"
                  onClick={() => judging.select(unseenNext.key)}
                >
                  {t("pre.see", { name: unseenNext.name })}
                </Button>
              )}
            </>
          )
        )}
      </ActionBar>
      {asking && (
        <Dialog
          title={t("notice.ask", { n: items.length })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("notice.wait")}</Button>
              <Button variant="solid" onClick={() => void decide("mend")}>
                {t("notice.send")}
              </Button>
            </>
          }
        >
          <p>{t("notice.effect")}</p>
          {unseen.length > 0 && <p className="mt-2 text-amber-text">{t("notice.unseen", { n: unseen.length })}</p>}
          <ol className="mt-2 list-decimal pl-5">
            {lines.map((line) => (
              <li key={line.key}>
                <b>{line.name}</b>
                {t("notice.colon")}
                {line.reason}
              </li>
            ))}
          </ol>
        </Dialog>
      )}
    </>
  );
}

/** What the counter will fetch itself, and what may follow later, is not asked of anybody and not judged here. */
const isLeftToCounter = (paper: PaperView) =>
  paper.state === "missing" &&
  (paper.give === "shared" || paper.required === "deferrable" || paper.required === "optional");

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
