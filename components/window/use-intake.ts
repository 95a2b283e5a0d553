import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { joinReasons } from "@/lib/cases/contract";
import { askedValues } from "@/lib/forms/contract";
import { localHref } from "@/lib/platform/i18n/href";
import { useLocale, useText } from "../ui/locale";
import type { AskedItem } from "./intake-dialogs";
import type { IntakeActs, IntakeView } from "./intake-types";
import { usePanels } from "./panel-switch";
import { readinessOf } from "./readiness";
import { useAct } from "./use-act";
import { useDraft } from "./use-draft";
import { useJudging } from "./use-judging";
import { useSharing } from "./use-sharing";

/** What is asked before it is sent. */
export type Asking = "correct" | "defer" | "refuse" | null;

/** One case at the counter: what is filled in and judged so far, what is still in the way of each act, and the acts. */
export function useIntake(view: IntakeView, acts: IntakeActs) {
  const locale = useLocale();
  const t = useText("window");
  const router = useRouter();
  const acting = useAct();
  const draft = useDraft(view, acts, acting);
  const sharing = useSharing(view, draft, acting);
  const panels = usePanels();
  const fileInput = useRef<HTMLInputElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState<Asking>(null);
  const judging = useJudging({
    papers: view.papers,
    act: acting.act,
    judge: (input) => acts.judgePaper(view.ref, input),
  });
  const verdictOf = (key: string) => judging.judgements[key]?.verdict ?? "open";
  const ready = readinessOf(view, draft, verdictOf, locale);
  const correcting = view.state === "correcting";
  const items: AskedItem[] = [
    ...ready.wrong.map((paper) => {
      const { keys = [], free = "" } = judging.judgements[paper.key] ?? {};
      return { requirement: paper.key, name: paper.name, reason: joinReasons(keys, free) };
    }),
    ...ready.owed.map((paper) => ({ requirement: paper.key, name: paper.name, reason: t("correct.missing") })),
  ];
  const names = (papers: readonly { name: string }[]) => papers.map(({ name }) => name).join(t("why.comma"));
  /** Why it cannot be accepted, or handed back after a correction: one line for each thing in the way. */
  const blocked = [
    ready.questions > 0 ? t("why.questions", { n: ready.questions }) : "",
    ready.problems.length > 0
      ? t("why.form", { n: ready.problems.length, name: String(ready.problems[0]?.params.label ?? "") })
      : "",
    !correcting && ready.missing.length > 0 ? t("why.missing", { names: names(ready.missing) }) : "",
    !correcting && ready.wrong.length > 0 ? t("why.wrong", { names: names(ready.wrong) }) : "",
  ].filter(Boolean);
  const formReady = ready.questions === 0 && ready.problems.length === 0;
  /** A notice names what is wrong; without a reason nobody can mend it. */
  const noReason = items.find(({ reason }) => reason.length < 2);
  const may = {
    refuse: formReady,
    correct: formReady && items.length > 0 && !noReason,
    defer:
      formReady &&
      ready.wrong.length === 0 &&
      ready.missing.length > 0 &&
      ready.missing.length === ready.deferrable.length,
  };
  const busy = acting.busy !== null && !acting.busy.startsWith("extract:") && acting.busy !== "save";

  /** Keeps what is typed, runs the act, and goes to the case under the number it has now. */
  async function go(name: string, work: () => ReturnType<IntakeActs["accept"]>) {
    setAsking(null);
    if (draft.dirty && !(await draft.save())) return;
    const step = await acting.act(name, work);
    if (!step) return;
    if (step.stopped) {
      acting.setProblem(step.stopped);
      if (step.ref !== view.ref) router.replace(localHref(locale, `/window/intake/${step.ref}`));
      else router.refresh();
      return;
    }
    router.push(localHref(locale, `/window/case/${step.ref}?now=${name}`));
  }
  function accept() {
    if (busy) return;
    if (blocked.length > 0) {
      setAttempt((n) => n + 1);
      return;
    }
    if (view.finishes) void go("at-once", () => acts.atOnce(view.ref));
    else void go("accept", () => acts.accept(view.ref, []));
  }
  async function resubmit() {
    if (busy || !(await draft.save())) return;
    const done = await acting.act("resubmit", () =>
      acts.resubmit(view.ref, askedValues(view.form, draft.values, draft.scenario)),
    );
    if (done !== undefined) router.refresh();
  }
  const scan = () => {
    panels.show(4);
    requestAnimationFrame(() => fileInput.current?.click());
  };
  /** What the person handed in before answers the material of its kind, or else the one that is looked at. */
  async function takeFromLibrary(item: { id: string; kind: string }) {
    const wanted = view.papers.find(({ key }) => key === item.kind) ?? judging.selected;
    if (!wanted) return;
    judging.select(wanted.key);
    panels.show(4);
    const given = { requirement: wanted.key, libraryId: item.id };
    if (await acting.act("library", () => acts.takeFromLibrary(view.ref, given))) router.refresh();
  }

  return {
    view,
    acts,
    acting,
    draft,
    sharing,
    panels,
    judging,
    fileInput,
    ready,
    items,
    blocked,
    noReason,
    may,
    correcting,
    attempt,
    asking,
    setAsking,
    go,
    accept,
    resubmit,
    scan,
    takeFromLibrary,
    inOrder: view.papers.filter(({ key }) => verdictOf(key) === "ok").length,
  };
}
export type Intake = ReturnType<typeof useIntake>;
