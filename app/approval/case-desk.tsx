import { BackLink } from "@/components/approval/back-link";
import { CaseActs } from "@/components/approval/case-acts";
import { CaseFile } from "@/components/approval/case-file";
import { DeskPanel } from "@/components/approval/desk-panel";
import type { DeskActs } from "@/components/approval/desk-types";
import { clockAmount, stateWords } from "@/components/cases/case-words";
import { ContextBar, Panels } from "@/components/patterns/staff-shell";
import { dateWords } from "@/components/ui/date-words";
import { Light } from "@/components/ui/light";
import type { CaseFileView } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import type { TaskRow } from "@/lib/workflow";
import {
  answer,
  claim,
  complete,
  correct,
  correctInPreReview,
  decide,
  extend,
  giveBack,
  hold,
  release,
  resume,
  reveal,
  saveDraft,
  seize,
  terminate,
  transfer,
} from "./actions";
import { actsViewOf, requestViewOf } from "./acts-view";
import { casePartsOf } from "./case-parts";
import { deskViewOf } from "./desk-view";

const acts: DeskActs = {
  answer,
  claim,
  complete,
  correct,
  correctInPreReview,
  decide,
  extend,
  giveBack,
  hold,
  release,
  resume,
  reveal,
  saveDraft,
  seize,
  terminate,
  transfer,
};

/** A case on the approver's desk (picture 08b): the process and the facts at the left, the step at the right. */
export async function CaseDesk(props: { actor: Actor; file: CaseFileView; task: TaskRow | null; locale: Locale }) {
  const { actor, file, task, locale } = props;
  const { view } = file;
  const t = createText(locale, "approval");
  const parts = await casePartsOf(file);
  const [{ desk, shown }, request] = await Promise.all([
    deskViewOf(actor, view, task, parts, locale),
    requestViewOf(actor, view, parts, locale),
  ]);
  const { clock, light, today } = parts.clock;
  const bar = actsViewOf(actor, view, desk, task?.holder ?? null, parts, locale);
  return (
    <>
      <ContextBar>
        <BackLink href={localHref(locale, "/approval")} label={t("case.back")} />
        <h1 className="text-staff-head">{say(view.service.name, locale)}</h1>
        <span className="text-ink-2 text-table">
          {view.caseNoShown ?? view.draftNo} · {view.applicant.nameMasked} · {stateWords(view, locale)}
        </span>
        <span className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-2">
          {clock && (
            <span className="inline-flex flex-wrap items-baseline gap-x-2">
              <Light
                kind={light}
                locale={locale}
                amount={clockAmount(clock, locale, today)}
                className="font-semibold text-staff"
              />
              {clock.due && <span className="text-staff">{t("case.due", { day: dateWords(clock.due, locale) })}</span>}
            </span>
          )}
          <CaseActs view={bar} acts={acts} />
        </span>
      </ContextBar>
      <Panels>
        <div data-scroll className="min-w-0 flex-1 bg-ground lg:overflow-y-auto">
          <CaseFile
            view={view}
            parts={parts}
            locale={locale}
            purpose="review"
            reveal={bar.can.reveal ? reveal : undefined}
          />
        </div>
        <DeskPanel view={shown} request={request} acts={acts} />
      </Panels>
    </>
  );
}
