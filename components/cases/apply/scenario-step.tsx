"use client";
import { dateWords } from "@/components/ui/date-words";
import { useLocale, useText } from "@/components/ui/locale";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { askedQuestions, type ScenarioAnswers } from "@/lib/forms/contract";
import { say } from "@/lib/platform/i18n/locale";
import type { Applicant, ApplyService } from "./apply-service";
import { feeWords } from "./apply-summary";
import type { ApplyFigures } from "./figures";

type Props = {
  service: ApplyService;
  applicants: readonly Applicant[];
  subjectId: string;
  /** Not after the draft was begun: it belongs to somebody. */
  onSubject?: (id: string) => void;
  scenario: ScenarioAnswers;
  figures: ApplyFigures;
  onAnswer: (key: string, value: string) => void;
  /** Questions without an answer are marked after the first try to go on. */
  tried: boolean;
};

/** For whom, and the few questions whose answers choose materials, form, route and fee; what they mean is said at once. */
export function ScenarioStep(props: Props) {
  const { service, scenario, figures } = props;
  const locale = useLocale();
  const t = useText("apply");
  const { asked } = askedQuestions(service.item.scenario, scenario);
  const count = service.item.scenario.questions.length;
  const done = figures.outcome.open.length === 0;
  return (
    <div className="grid gap-8">
      <div>
        <h1 className="text-section" tabIndex={-1} id="apply-heading">
          {count === 0 ? t("scenario.none") : t(count === 1 ? "scenario.titleOne" : "scenario.title", { n: count })}
        </h1>
        <p className="mt-1 text-ink-2 text-small">{t(count === 0 ? "scenario.noneLead" : "scenario.lead")}</p>
      </div>
      {props.applicants.length > 1 && <ForWhom {...props} />}
      {asked.map((question) => (
        <RadioGroup
          key={question.key}
          id={`scenario-${question.key}`}
          name={`scenario-${question.key}`}
          locale={locale}
          label={say(question.label, locale)}
          hint={question.hint && say(question.hint, locale)}
          row={question.options.length === 2}
          options={question.options.map((option) => ({
            value: option.value,
            label: say(option.label, locale),
            ...(option.hint ? { hint: say(option.hint, locale) } : {}),
          }))}
          value={scenario[question.key] ?? ""}
          onChange={(event) => props.onAnswer(question.key, event.target.value)}
          error={props.tried && figures.outcome.open.includes(question.key) ? t("scenario.open") : undefined}
        />
      ))}
      {done && (
        <div className="lg:hidden">
          <Notice tone="blue">
            {t("summary.materials", { total: figures.requirements.length, own: figures.own })}
            {t("comma")}
            {feeWords(figures.feeFen, locale, t)}
            {service.resultBy && `${t("comma")}${t("summary.line", { day: dateWords(service.resultBy, locale) })}`}
          </Notice>
        </div>
      )}
    </div>
  );
}

function ForWhom(props: Props) {
  const { applicants, service } = props;
  const locale = useLocale();
  const t = useText("apply");
  const forPersons = service.item.objects.includes("1");
  const fits = (one: Applicant) =>
    one.kind === "person" ? forPersons : service.item.objects.some((code) => code !== "1");
  const chosen = applicants.find((one) => one.id === props.subjectId);
  if (!props.onSubject)
    return (
      <p className="text-body">
        {t("whom.fixed")} <b>{chosen?.name}</b>
      </p>
    );
  return (
    <RadioGroup
      id="apply-whom"
      name="apply-whom"
      locale={locale}
      label={t("whom.label")}
      hint={t("whom.hint")}
      row={applicants.length === 2}
      options={applicants.map((one) => ({
        value: one.id,
        label: one.self ? t("whom.self", { name: one.name }) : one.name,
        ...(fits(one) ? {} : { hint: t(one.kind === "person" ? "whom.forFirms" : "whom.forPersons") }),
      }))}
      value={props.subjectId}
      onChange={(event) => props.onSubject?.(event.target.value)}
    />
  );
}
