"use client";
import { CloudCheck } from "lucide-react";
import { fieldId } from "../forms/field-id";
import { ContextBar, Panel, Panels } from "../patterns/staff-shell";
import { classNames } from "../ui/class-names";
import { Icon } from "../ui/icon";
import { Kbd } from "../ui/kbd";
import { Light } from "../ui/light";
import { useLocale, useText } from "../ui/locale";
import { OwnCases, OwnLibrary, PersonCard, ScenarioCard } from "./applicant-panel";
import { FormPanel } from "./form-panel";
import { IntakeAsks } from "./intake-asks";
import { IntakeBar } from "./intake-bar";
import type { IntakeActs, IntakeView } from "./intake-types";
import { MaterialsPanel } from "./materials-panel";
import { PanelSwitch } from "./panel-switch";
import { AskAll, SharingPanel } from "./sharing-panel";
import { ToldProblem } from "./told-problem";
import { useIntake } from "./use-intake";
import { useIntakeKeys } from "./use-intake-keys";

/** 收件: four panels and four Alt keys; nothing scrolls away from the bar that says why 受理 is not possible yet. */
export function IntakeDesk(props: { view: IntakeView; acts: IntakeActs }) {
  const { view, acts } = props;
  const locale = useLocale();
  const t = useText("window");
  const cases = useText("cases");
  const intake = useIntake(view, acts);
  useIntakeKeys(intake);
  const { acting, draft, sharing, panels, judging, ready, fileInput } = intake;
  const shared = Object.values(draft.sources).filter(({ kind }) => kind === "extracted").length;
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
          <OwnLibrary person={view.person} onUse={(item) => void intake.takeFromLibrary(item)} />
        </Panel>
        <Panel
          id="panel-2"
          title={t("panel.2")}
          note={shared > 0 ? t("formShared", { n: shared }) : ""}
          end={<Kbd keys="Alt+2" />}
          className={classNames("min-w-0 flex-1", panels.look(2))}
        >
          <FormPanel view={view} draft={draft} problems={ready.problems} attempt={intake.attempt} />
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
              intake.scan();
            }}
          />
        </Panel>
        <Panel
          id="panel-4"
          title={t("panel.4")}
          note={t("mat.tally", { n: view.papers.length, ok: intake.inOrder, missing: ready.missing.length })}
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
      <IntakeBar intake={intake} />
      <IntakeAsks intake={intake} />
    </>
  );
}
