"use client";
import { ChevronLeft, CircleAlert } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { Stepper } from "@/components/patterns/stepper";
import { Button } from "@/components/ui/button";
import { ErrorInPlace } from "@/components/ui/error-in-place";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { useLocale, useText } from "@/components/ui/locale";
import { Logo } from "@/components/ui/logo";
import { localHref } from "@/lib/platform/i18n/href";
import { say } from "@/lib/platform/i18n/locale";
import type { ApiProblem } from "../api-call";
import { applySteps } from "./apply-service";
import { ApplySummary } from "./apply-summary";
import { FormStep } from "./form-step";
import { MaterialsStep } from "./materials-step";
import { ReviewStep } from "./review-step";
import { SavingTrouble, SavingWord } from "./saving-word";
import { ScenarioStep } from "./scenario-step";
import { type ApplyProps, useApply } from "./use-apply";

/** The application of a citizen or a firm: questions, form, materials, review. Steps have addresses of their own; the
 *  page does not load again between them, so a broken line stops nobody from typing on. */
export function ApplyWizard(props: ApplyProps) {
  const { service } = props;
  const locale = useLocale();
  const t = useText("apply");
  const apply = useApply(props);
  const { step, kept, draft, draftNo, figures } = apply;
  const now = applySteps.indexOf(step);
  const before = applySteps[now - 1];
  // A step is entered once, whatever is typed in it.
  const enter = useRef(apply.enter);
  enter.current = apply.enter;
  useEffect(() => {
    if (draftNo) void enter.current(step, draftNo);
  }, [step, draftNo]);

  const href = (path: string) => localHref(locale, path);
  const leave = href(draftNo ? "/my" : `/services/${service.code}`);
  const left =
    step === "scenario"
      ? figures.outcome.open.length
      : step === "form"
        ? apply.problems.length
        : step === "materials"
          ? apply.missing.length
          : figures.outcome.open.length + apply.problems.length + apply.missing.length;
  const shownProblem = apply.beginProblem ?? apply.submitProblem;
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-line border-b bg-surface">
        <div className="page-width flex min-h-14 flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2 lg:min-h-16">
          <div className="flex min-w-0 flex-1 items-center gap-4 max-sm:gap-1">
            <Link
              href={leave}
              aria-label={t(draftNo ? "leave" : "toGuide")}
              className="-ml-3 inline-grid size-11 shrink-0 place-items-center sm:hidden"
            >
              <Icon of={ChevronLeft} size={24} />
            </Link>
            <span className="max-sm:hidden">
              <Logo size={32} />
            </span>
            <p className="min-w-0">
              <b className="font-semibold text-subhead">{t("title", { name: say(service.name, locale) })}</b>
              <span className="ml-4 text-ink-2 text-small max-md:hidden">{say(service.department, locale)}</span>
            </p>
          </div>
          <div className="flex items-center gap-4">
            <SavingWord saving={kept.saving} />
            <LinkButton href={leave} className="max-sm:hidden">
              {t(draftNo ? "leave" : "toGuide")}
            </LinkButton>
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="page-width grid flex-1 grid-cols-1 content-start gap-x-7 gap-y-6 py-6 lg:grid-cols-[200px_minmax(0,664px)_280px] lg:py-9 large:grid-cols-1"
      >
        <Stepper
          locale={locale}
          label={t("steps.label")}
          steps={applySteps.map((key, at) => ({
            key,
            label: t(`steps.${key}`),
            state: at < now ? "done" : at === now ? "now" : "later",
            ...(at < now && draftNo ? { href: apply.hrefOf(key) } : {}),
          }))}
        />
        <div className="grid min-w-0 content-start gap-6">
          <SavingTrouble
            saving={kept.saving}
            onTheirs={() => void kept.discardMine()}
            onMine={() => void kept.refresh()}
            signInHref={href(`/sign-in?to=${encodeURIComponent(`/apply/${service.code}/${draftNo}/${step}`)}`)}
          />
          {step === "scenario" && (
            <ScenarioStep
              service={service}
              applicants={props.applicants}
              subjectId={apply.subjectId}
              onSubject={draftNo ? undefined : apply.setSubjectId}
              scenario={draft.scenario}
              figures={figures}
              onAnswer={apply.answer}
              tried={apply.tried("scenario")}
            />
          )}
          {step === "form" && (
            <FormStep
              service={service}
              draft={draft}
              areas={props.areas}
              problems={apply.tried("form") ? apply.problems : []}
              attempt={apply.attempts.form ?? 0}
              sharing={apply.sharing.rows}
              onAgain={(target) => draftNo && void apply.sharing.again(draftNo, target)}
              onChange={kept.setValue}
            />
          )}
          {step === "materials" && draftNo && (
            <MaterialsStep
              service={service}
              draftNo={draftNo}
              materials={apply.materials}
              sharing={apply.sharing.rows}
              onAgain={(target) => void apply.sharing.again(draftNo, target)}
              formHref={apply.hrefOf("form")}
            />
          )}
          {step === "review" && (
            <ReviewStep
              service={service}
              draft={draft}
              areas={props.areas}
              items={apply.materials.items ?? []}
              delivery={apply.delivery}
              onDelivery={apply.setDelivery}
              declared={apply.declared}
              onDeclared={apply.setDeclared}
              tried={apply.tried("review")}
              hrefOf={apply.hrefOf}
            />
          )}
          {shownProblem && <Trouble problem={shownProblem} />}
        </div>
        <div className={step === "scenario" ? "" : "max-lg:hidden"}>
          <ApplySummary service={service} figures={figures} />
        </div>
      </main>
      <footer className="sticky bottom-0 z-20 border-line-2 border-t bg-surface pb-[env(safe-area-inset-bottom)] large:static">
        <div className="page-width flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          {before ? (
            <Button size="citizen" className="max-sm:order-2" onClick={() => apply.go(before)}>
              {t("back")}
            </Button>
          ) : (
            <span />
          )}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 max-sm:contents">
            <span
              role="status"
              id="apply-left"
              className={`inline-flex items-center gap-1.5 text-small max-sm:order-1 max-sm:w-full ${apply.tried(step) && left > 0 ? "text-red-text" : "text-ink-2"}`}
            >
              {left > 0 && apply.tried(step) && <Icon of={CircleAlert} size={16} />}
              {left > 0 && t(left === 1 ? `left.${step}One` : `left.${step}`, { n: left })}
            </span>
            <Button
              variant="solid"
              size="citizen"
              className="max-sm:order-3 max-sm:flex-1"
              busy={apply.moving && t(step === "review" ? "submitting" : "moving")}
              aria-describedby="apply-left"
              onClick={() => void apply.forward()}
            >
              {t(`next.${step}`)}
            </Button>
          </div>
        </div>
      </footer>
    </div>
  );
}

function Trouble(props: { problem: ApiProblem | "lost" }) {
  const t = useText("apply");
  if (props.problem === "lost") return <ErrorInPlace what={t("lost.what")} why={t("lost.why")} next={t("lost.next")} />;
  const { title, detail, next } = props.problem;
  return <ErrorInPlace what={title} why={detail} safe={t("saving.safe")} next={next} />;
}
