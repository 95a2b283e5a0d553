import type { ReactNode } from "react";
import type { CaseForm, CaseMaterialView, CaseView, TimelineEntry } from "@/lib/cases";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import { layout } from "@/lib/workflow";
import type { Opinion, ProcessProgress, StepPeople } from "@/lib/workflow/contract";
import type { ShownClock } from "../cases/case-clock";
import { CaseTimeline } from "../cases/case-timeline";
import { ClockBand } from "../cases/clock-band";
import { DueChanges } from "../cases/due-changes";
import type { AreaOption } from "../forms/field-types/types";
import { FormView } from "../forms/form-view";
import { Tabs } from "../ui/tabs";
import { ProcessPicture } from "../workflow/process-picture";
import { Applicant } from "./applicant";
import { CaseStanding } from "./case-standing";
import type { DeskActs } from "./desk-types";
import { MaterialList } from "./material-list";
import { OpinionList } from "./opinion-list";
import { PaperList } from "./paper-list";

type CaseFileProps = {
  view: CaseView;
  parts: {
    form: CaseForm;
    materials: readonly CaseMaterialView[];
    timeline: readonly TimelineEntry[];
    process: { progress: ProcessProgress; people: Record<string, StepPeople>; opinions: Opinion[] } | null;
    clock: ShownClock;
    areas: readonly AreaOption[];
  };
  locale: Locale;
  purpose: "review" | "supervision";
  /** For whoever may see the applicant in full: the way to it. */
  reveal?: DeskActs["reveal"];
  /** For whoever watches, the ledger itself comes first, instead of the story in plain words. */
  ledger?: ReactNode;
};

/** A case as staff read it (picture 08b, left): where it stands, its time, what was said, and everything in it. */
export function CaseFile(props: CaseFileProps) {
  const { view, locale, reveal } = props;
  const { form, materials, timeline, process, clock, areas } = props.parts;
  const t = createText(locale, "approval");
  const definition = form.service.process;
  const papers = view.papers.map(({ number, kind, title, madeAt }) => ({ number, kind, title, madeAt }));
  const trail = {
    id: "trail",
    label: props.ledger ? t("case.ledger") : t("case.trail"),
    count: timeline.length,
    content: props.ledger ?? (
      <CaseTimeline timeline={timeline} papers={papers} locale={locale} audience="staff" label={t("case.trail")} />
    ),
  };
  const framed = (content: ReactNode) => (
    <div className="overflow-hidden rounded-card border border-line bg-surface">{content}</div>
  );
  return (
    <div className="grid gap-5 p-4 lg:p-6">
      <div className="grid gap-3">
        <Applicant
          caseRef={view.id}
          masked={{
            name: view.applicant.nameMasked,
            idNo: view.applicant.idMasked,
            phone: view.applicant.phoneMasked,
          }}
          reveal={reveal}
        />
      </div>
      <CaseStanding view={view} locale={locale} />
      <section aria-labelledby="where">
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="where" className="text-panel">
            {t("case.title")}
          </h2>
          <span className="text-ink-2 text-table">
            {t("case.pinned", { name: say(definition.name, locale), version: view.service.version })}
          </span>
        </div>
        <div className="rounded-card border border-line bg-surface p-4">
          {process ? (
            <ProcessPicture
              definition={definition}
              layout={layout(definition, locale)}
              locale={locale}
              progress={process.progress}
              people={process.people}
            />
          ) : (
            <p className="text-ink-2 text-staff">{t("case.notStarted")}</p>
          )}
        </div>
      </section>
      {clock.clock && framed(<ClockBand shown={clock} locale={locale} dense />)}
      {process && process.opinions.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier" className="mb-2 text-panel">
            {t("case.earlier")}
          </h2>
          <OpinionList opinions={process.opinions} locale={locale} />
        </section>
      )}
      <Tabs
        dense
        label={t("case.tabs")}
        items={[
          ...(props.ledger ? [trail] : []),
          {
            id: "form",
            label: t("case.form"),
            content: framed(
              <FormView
                form={form.service.form}
                values={form.values}
                sources={form.sources}
                scenario={form.scenario}
                locale={locale}
                density="staff"
                masked
                areas={areas}
                level={3}
              />,
            ),
          },
          {
            id: "materials",
            label: t("case.materials"),
            count: materials.filter((one) => one.state !== "missing" || one.files.length > 0).length,
            content: framed(
              <MaterialList
                materials={materials}
                caseRef={view.caseNo ?? view.draftNo}
                purpose={props.purpose}
                locale={locale}
              />,
            ),
          },
          ...(props.ledger ? [] : [trail]),
          { id: "dates", label: t("case.dates"), content: <DueChanges timeline={timeline} locale={locale} /> },
          {
            id: "papers",
            label: t("case.papers"),
            count: view.papers.length,
            content: framed(<PaperList papers={view.papers} locale={locale} />),
          },
        ]}
      />
    </div>
  );
}
