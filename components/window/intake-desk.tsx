"use client";
import { CircleAlert, CircleCheck, CloudCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { joinReasons } from "@/lib/cases/contract";
import { askedValues } from "@/lib/forms/contract";
import { localHref } from "@/lib/platform/i18n/href";
import { fieldId } from "../forms/field-id";
import { useHotkeys } from "../patterns/hotkeys";
import { ActionBar, ContextBar, Panel, Panels } from "../patterns/staff-shell";
import { Button } from "../ui/button";
import { classNames } from "../ui/class-names";
import { Icon } from "../ui/icon";
import { Kbd } from "../ui/kbd";
import { Light } from "../ui/light";
import { useLocale, useText } from "../ui/locale";
import { OwnCases, OwnLibrary, PersonCard, ScenarioCard } from "./applicant-panel";
import { FormPanel } from "./form-panel";
import { type AskedItem, CorrectDialog, DeferDialog, RefuseDialog } from "./intake-dialogs";
import type { IntakeActs, IntakeView } from "./intake-types";
import { MaterialsPanel } from "./materials-panel";
import { PanelSwitch, usePanels } from "./panel-switch";
import { readinessOf } from "./readiness";
import { AskAll, SharingPanel } from "./sharing-panel";
import { ToldProblem } from "./told-problem";
import { useAct } from "./use-act";
import { useDraft } from "./use-draft";
import { useJudging } from "./use-judging";
import { useSharing } from "./use-sharing";

type Asking = "correct" | "defer" | "refuse" | null;

/** 收件: four panels and four Alt keys; nothing scrolls away from the bar that says why 受理 is not possible yet. */
export function IntakeDesk(props: { view: IntakeView; acts: IntakeActs }) {
  const { view, acts } = props;
  const locale = useLocale();
  const t = useText("window");
  const cases = useText("cases");
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
  const items: AskedItem[] = [
    ...ready.wrong.map((paper) => {
      const { keys = [], free = "" } = judging.judgements[paper.key] ?? {};
      return { requirement: paper.key, name: paper.name, reason: joinReasons(keys, free) };
    }),
    ...ready.missing.map((paper) => ({ requirement: paper.key, name: paper.name, reason: t("correct.missing") })),
  ];

  const correcting = view.state === "correcting";
  const blocked = whyNot();
  function whyNot(): string[] {
    return [
      ready.questions > 0 ? t("why.questions", { n: ready.questions }) : "",
      ready.problems.length > 0
        ? t("why.form", { n: ready.problems.length, name: String(ready.problems[0]?.params.label ?? "") })
        : "",
      !correcting && ready.missing.length > 0
        ? t("why.missing", { names: ready.missing.map(({ name }) => name).join(t("why.comma")) })
        : "",
      !correcting && ready.wrong.length > 0
        ? t("why.wrong", { names: ready.wrong.map(({ name }) => name).join(t("why.comma")) })
        : "",
    ].filter(Boolean);
  }
  const formReady = ready.questions === 0 && ready.problems.length === 0;
  const mayDefer =
    formReady &&
    ready.wrong.length === 0 &&
    ready.missing.length > 0 &&
    ready.missing.length === ready.deferrable.length;
  const noReason = items.find(({ reason }) => reason.length < 2);
  const mayCorrect = formReady && items.length > 0 && !noReason;
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
  const accept = () => {
    if (busy) return;
    if (blocked.length > 0) {
      setAttempt((n) => n + 1);
      return;
    }
    if (view.finishes) void go("at-once", () => acts.atOnce(view.ref));
    else void go("accept", () => acts.accept(view.ref, []));
  };
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

  useHotkeys([
    ...([1, 2, 3, 4] as const).map((n) => ({
      keys: `Alt+${n}`,
      label: t(`panel.${n}`),
      run: () => panels.show(n, true),
    })),
    { keys: "Alt+S", label: t("scenario.title"), run: () => focusFirst("scenario", () => panels.show(1)) },
    { keys: "Ctrl+S", label: t("save"), run: () => void draft.save(), off: !draft.editable },
    {
      keys: "Ctrl+E",
      label: t("share.all"),
      run: () => {
        panels.show(3);
        sharing.ask(view.sharing.map(({ target }) => target));
      },
    },
    { keys: "ArrowDown", label: t("pre.keys.down"), run: () => judging.move(1), off: panels.active !== 4 },
    { keys: "ArrowUp", label: t("pre.keys.up"), run: () => judging.move(-1), off: panels.active !== 4 },
    {
      keys: "Y",
      label: t("verdict.ok"),
      run: () => judging.selected && judging.judge(judging.selected.key, { verdict: "ok", keys: [], free: "" }, "next"),
      off: panels.active !== 4,
    },
    {
      keys: "N",
      label: t("verdict.wrong"),
      run: () => judging.selected && judging.ask(judging.selected.key),
      off: panels.active !== 4,
    },
    { keys: "F6", label: t("mat.scan"), run: scan },
    { keys: "F7", label: t("correct.button"), run: () => mayCorrect && setAsking("correct"), off: correcting },
    { keys: "F8", label: t("defer.button"), run: () => mayDefer && setAsking("defer"), off: correcting },
    { keys: "Alt+R", label: t("refuse.button"), run: () => formReady && setAsking("refuse"), off: correcting },
    {
      keys: "F9",
      label: t(correcting ? "resubmit" : view.finishes ? "atOnce" : "accept"),
      run: () => (correcting ? void resubmit() : accept()),
    },
  ]);

  const okCount = view.papers.filter(({ key }) => verdictOf(key) === "ok").length;
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-head">{view.service.name}</h1>
        <span className="text-ink-2 text-table">
          {view.numberShown} · {t("formVersion", { n: view.service.version })} · {view.service.body}
        </span>
        <span className="font-medium text-table">{cases(`state.${view.state}`)}</span>
        {view.running && (
          <Light kind={view.running.light} amount={view.running.amount} locale={locale} className="text-table" />
        )}
        <span className="ml-auto flex items-center gap-1.5 text-ink-2 text-table" aria-live="polite">
          {draft.savedAt && !draft.dirty && (
            <>
              <Icon of={CloudCheck} size={16} />
              {t("savedAt", { at: draft.savedAt })}
            </>
          )}
          {draft.dirty && t("unsaved")}
        </span>
      </ContextBar>
      <PanelSwitch panels={panels} />
      <Panels>
        <Panel
          id="panel-1"
          title={t("panel.1")}
          end={<Kbd keys="Alt+1" />}
          className={classNames("lg:w-[292px] lg:shrink-0", panels.look(1))}
        >
          <PersonCard person={view.person} organisation={view.organisation} reveal={{ caseRef: view.ref, acts }} />
          <ScenarioCard
            view={view}
            answers={draft.scenario}
            onAnswer={view.state === "draft" ? draft.answer : undefined}
          />
          <OwnCases person={view.person} here={view.ref} />
          <OwnLibrary
            person={view.person}
            onUse={(item) => {
              const wanted = view.papers.find(({ key }) => key === item.kind) ?? judging.selected;
              if (!wanted) return;
              judging.select(wanted.key);
              panels.show(4);
              void acting
                .act("library", () => acts.takeFromLibrary(view.ref, { requirement: wanted.key, libraryId: item.id }))
                .then((done) => done && router.refresh());
            }}
          />
        </Panel>
        <Panel
          id="panel-2"
          title={t("panel.2")}
          note={formNote()}
          end={<Kbd keys="Alt+2" />}
          className={classNames("min-w-0 flex-1", panels.look(2))}
        >
          <FormPanel view={view} draft={draft} problems={ready.problems} attempt={attempt} />
        </Panel>
        <Panel
          id="panel-3"
          title={t("panel.3")}
          end={
            <>
              <AskAll view={view} draft={draft} sharing={sharing} />
              <Kbd keys="Alt+3" />
            </>
          }
          className={classNames("lg:w-[400px] lg:shrink-0 2xl:w-[400px]", panels.look(3))}
        >
          <span id="share-wait" className="sr-only">
            {t("share.wait")}
          </span>
          <SharingPanel
            view={view}
            acts={acts}
            acting={acting}
            draft={draft}
            sharing={sharing}
            active={panels.active === 3}
            onTypeByHand={(row) => {
              panels.show(2);
              const [first] = row.fields;
              if (first) requestAnimationFrame(() => document.getElementById(fieldId(first.key))?.focus());
            }}
            onScan={(row) => {
              const [first] = row.materials;
              if (first) judging.select(first.key);
              scan();
            }}
          />
        </Panel>
        <Panel
          id="panel-4"
          title={t("panel.4")}
          note={t("mat.tally", { n: view.papers.length, ok: okCount, missing: ready.missing.length })}
          end={<Kbd keys="Alt+4" />}
          className={classNames("lg:w-[400px] lg:shrink-0 2xl:w-[428px]", panels.look(4))}
        >
          <MaterialsPanel
            view={view}
            acts={acts}
            acting={acting}
            judging={judging}
            active={panels.active === 4}
            fileInput={fileInput}
          />
        </Panel>
      </Panels>
      {acting.problem && (
        <div className="px-4 py-2">
          <ToldProblem problem={acting.problem} />
        </div>
      )}
      <ActionBar status={whyWords()}>
        {draft.editable && (
          <Button keys="Ctrl+S" busy={acting.busy === "save" ? t("saving") : false} onClick={() => void draft.save()}>
            {t("save")}
          </Button>
        )}
        {correcting ? (
          <Button
            variant="solid"
            keys="F9"
            busy={acting.busy === "resubmit" ? t("sending") : false}
            onClick={() => void resubmit()}
          >
            {t("resubmit")}
          </Button>
        ) : (
          <>
            <Button
              variant="destructive"
              keys="Alt+R"
              unavailable={formReady ? false : { describedBy: "why" }}
              onClick={() => setAsking("refuse")}
            >
              {t("refuse.button")}
            </Button>
            <Button
              keys="F7"
              unavailable={mayCorrect ? false : { describedBy: "why" }}
              busy={acting.busy === "correct" ? t("sending") : false}
              onClick={() => setAsking("correct")}
            >
              {t("correct.button")}
            </Button>
            <Button
              keys="F8"
              unavailable={mayDefer ? false : { describedBy: "why" }}
              busy={acting.busy === "defer" ? t("sending") : false}
              onClick={() => setAsking("defer")}
            >
              {t("defer.button")}
            </Button>
            <Button
              variant="solid"
              keys="F9"
              unavailable={blocked.length > 0 ? { describedBy: "why" } : false}
              busy={acting.busy === "accept" ? t("accepting") : acting.busy === "at-once" ? t("atOnceBusy") : false}
              onClick={accept}
            >
              {t(view.finishes ? "atOnce" : "accept")}
            </Button>
          </>
        )}
      </ActionBar>
      {asking === "correct" && (
        <CorrectDialog
          items={items}
          onClose={() => setAsking(null)}
          onSend={() =>
            void go("correct", () =>
              acts.askCorrection(
                view.ref,
                items.map(({ name: _, ...item }) => item),
              ),
            )
          }
        />
      )}
      {asking === "defer" && (
        <DeferDialog
          papers={ready.deferrable}
          days={view.deferrable}
          onClose={() => setAsking(null)}
          onSend={(deferred) => void go("defer", () => acts.accept(view.ref, deferred))}
        />
      )}
      {asking === "refuse" && (
        <RefuseDialog
          onClose={() => setAsking(null)}
          onSend={(input) => void go("refuse", () => acts.refuse(view.ref, input))}
        />
      )}
    </>
  );

  function formNote(): string {
    const shared = Object.values(draft.sources).filter(({ kind }) => kind === "extracted").length;
    return shared > 0 ? t("formShared", { n: shared }) : "";
  }

  function whyWords() {
    if (blocked.length === 0)
      return (
        <span id="why" className="inline-flex items-center gap-2 text-green-text">
          <Icon of={CircleCheck} size={18} />
          {t(correcting ? "why.mended" : "why.ready")}
        </span>
      );
    return (
      <span id="why" className="flex flex-wrap items-center gap-x-2 text-red-text">
        <Icon of={CircleAlert} size={18} />
        <b>{t(correcting ? "why.notBack" : "why.not")}</b>
        <span>{blocked.join(t("why.semicolon"))}</span>
        {mayDefer && <span className="text-ink-2">{t("why.deferrable")}</span>}
        {noReason && items.length > 0 && (
          <span className="text-ink-2">{t("pre.mendReason", { name: noReason.name })}</span>
        )}
      </span>
    );
  }
}

function focusFirst(id: string, before: () => void): void {
  before();
  requestAnimationFrame(() => {
    const box = document.getElementById(id);
    (box?.querySelector<HTMLElement>("select,input,textarea,button") ?? box)?.focus();
  });
}
