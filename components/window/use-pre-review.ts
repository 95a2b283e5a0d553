import { useRouter } from "next/navigation";
import { useState } from "react";
import { joinReasons, type NoticeDraft, sayReason } from "@/lib/cases/contract";
import { localHref } from "@/lib/platform/i18n/href";
import { useHotkeys } from "../patterns/hotkeys";
import { useLocale, useText } from "../ui/locale";
import type { NoticeLine } from "./notice-preview";
import type { FieldLine, PaperView } from "./paper-types";
import type { Item, PreReviewActs, PreReviewView } from "./pre-review-types";
import { useAct } from "./use-act";
import { useJudging } from "./use-judging";
import { useNoticeDraft } from "./use-notice-draft";

/** What the counter will fetch itself, and what may follow later, is not asked of anybody and not judged here. */
export const isLeftToCounter = (paper: PaperView): boolean =>
  paper.state === "missing" &&
  (paper.give === "shared" || paper.required === "deferrable" || paper.required === "optional");

/** One case on the pre-review desk: what is judged, what a notice would ask, what is in the way of either answer; and its keys. */
export function usePreReview(view: PreReviewView, acts: PreReviewActs) {
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

  return {
    view,
    acting,
    judging,
    form,
    open,
    onForm,
    done,
    asking,
    setAsking,
    verdictOf,
    toJudge,
    unseen,
    items,
    lines,
    fields: plain ?? view.fields,
    revealed: plain !== undefined,
    sayOk,
    sayWrong,
    decide,
    reveal,
    whyNoPass,
    whyNoMend,
    nextHref,
  };
}
export type PreReview = ReturnType<typeof usePreReview>;
