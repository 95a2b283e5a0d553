"use client";
import { Eye, FolderOpen } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import type { RevealPurpose } from "@/lib/cases/contract";
import { applyScenario, askedQuestions, type ScenarioAnswers } from "@/lib/forms/contract";
import { localHref } from "@/lib/platform/i18n/href";
import { say } from "@/lib/platform/i18n/locale";
import { GroupHead } from "../patterns/staff-shell";
import { Button } from "../ui/button";
import { DateText } from "../ui/date-text";
import { Dialog } from "../ui/dialog";
import { Icon } from "../ui/icon";
import { useLocale, useText } from "../ui/locale";
import { Select } from "../ui/select";
import { Tag } from "../ui/tag";
import type { IntakeActs, IntakeView } from "./intake-types";
import { ToldProblem } from "./told-problem";
import { useAct } from "./use-act";

type Person = IntakeView["person"];

/** 申请人: who sits here, masked; for whom; what this window did for them. */
export function PersonCard(props: {
  person: Person;
  organisation: IntakeView["organisation"];
  /** With a case the full number may be looked at, with a purpose on record. */
  reveal?: { caseRef: string; acts: Pick<IntakeActs, "revealPerson"> };
}) {
  const t = useText("window");
  const { person, organisation } = props;
  const [asking, setAsking] = useState(false);
  const [plain, setPlain] = useState<{ name: string; idNo: string; phone: string | null }>();
  const facts: [string, string][] = [
    [t("person.idNo"), plain?.idNo ?? person.idMasked],
    [t("person.phone"), plain ? (plain.phone ?? "") : (person.phoneMasked ?? t("person.noPhone"))],
    ...(organisation
      ? ([
          [t("person.for"), organisation.nameMasked],
          [t("person.uscc"), organisation.idMasked],
        ] as [string, string][])
      : []),
  ];
  return (
    <div className="px-4 py-3 text-table">
      <p className="flex flex-wrap items-center gap-2">
        <b className="text-staff-head">{plain?.name ?? person.nameMasked}</b>
        {person.sitting && <Tag tone="green">{t(person.sitting.codeAt ? "person.present" : "person.idRead")}</Tag>}
      </p>
      {person.sex && (
        <p className="text-ink-2">
          {t(`person.${person.sex}`)} · {t("person.born", { year: person.birthYear ?? 0 })}
        </p>
      )}
      <dl className="mt-2 grid grid-cols-[4.5rem_1fr] gap-x-3 gap-y-0.5">
        {facts.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-ink-2">{term}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {props.reveal && !plain && (
        <p className="mt-2">
          <Button size="staff" variant="text" icon={<Icon of={Eye} size={16} />} onClick={() => setAsking(true)}>
            {t("reveal.ask")}
          </Button>
        </p>
      )}
      {asking && props.reveal && (
        <RevealDialog
          {...props.reveal}
          onClose={() => setAsking(false)}
          onRevealed={(next) => {
            setPlain(next);
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}

const purposes = ["counter", "call-back", "delivery"] as const satisfies readonly RevealPurpose[];

function RevealDialog(props: {
  caseRef: string;
  acts: Pick<IntakeActs, "revealPerson">;
  onClose: () => void;
  onRevealed: (plain: { name: string; idNo: string; phone: string | null }) => void;
}) {
  const locale = useLocale();
  const t = useText("window");
  const { act, busy, problem } = useAct();
  const [purpose, setPurpose] = useState<RevealPurpose>("counter");
  return (
    <Dialog
      title={t("reveal.title")}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t("cancel")}</Button>
          <Button
            variant="solid"
            busy={busy ? t("find.busy") : false}
            onClick={async () => {
              const plain = await act("reveal", () => props.acts.revealPerson(props.caseRef, purpose));
              if (plain) props.onRevealed(plain);
            }}
          >
            {t("reveal.show")}
          </Button>
        </>
      }
    >
      <p className="mb-3">{t("reveal.why")}</p>
      <Select
        locale={locale}
        dense
        label={t("reveal.purpose")}
        value={purpose}
        onChange={(event) => setPurpose(purposes.find((one) => one === event.target.value) ?? "counter")}
        options={purposes.map((value) => ({ value, label: t(`reveal.for.${value}`) }))}
      />
      <div className="mt-3">
        <ToldProblem problem={problem} safe={false} />
      </div>
    </Dialog>
  );
}

/** 本人办件: what this window can see of the person's cases. */
export function OwnCases(props: { person: Person; here?: string }) {
  const locale = useLocale();
  const t = useText("window");
  const cases = useText("cases");
  const rows = props.person.cases;
  return (
    <>
      <GroupHead end={rows.length}>{t("person.cases")}</GroupHead>
      {rows.length === 0 && <p className="px-4 py-2 text-ink-2 text-table">{t("person.noCases")}</p>}
      <ul>
        {rows.map((row) => {
          const number = row.caseNo ?? row.draftNo;
          return (
            <li key={row.id} className="flex justify-between gap-3 px-4 py-1.5 text-table">
              {number === props.here ? (
                <span>{say(row.serviceName, locale)}</span>
              ) : (
                <Link href={localHref(locale, `/window/case/${number}`)} className="quiet-link" prefetch={false}>
                  {say(row.serviceName, locale)}
                </Link>
              )}
              <span className="whitespace-nowrap text-ink-2">
                {number === props.here ? t("person.here") : cases(`state.${row.state}`)}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** 本人材料: what the person handed in before and need not bring again. */
export function OwnLibrary(props: { person: Person; onUse?: (item: Person["library"][number]) => void }) {
  const locale = useLocale();
  const t = useText("window");
  const { library } = props.person;
  if (library.length === 0) return null;
  return (
    <>
      <GroupHead end={t("person.usable")}>{t("person.library")}</GroupHead>
      <ul>
        {library.map((item) => (
          <li key={item.id} className="flex items-center justify-between gap-2 px-4 py-1 text-table">
            <span className="inline-flex min-w-0 items-center gap-2">
              <Icon of={FolderOpen} size={16} className="text-blue-600" />
              <span className="min-w-0 break-words">{item.name}</span>
            </span>
            {props.onUse ? (
              <Button
                size="staff"
                variant="text"
                className="shrink-0 whitespace-nowrap"
                aria-label={t("person.useNamed", { name: item.name })}
                onClick={() => props.onUse?.(item)}
              >
                {t("person.use")}
              </Button>
            ) : (
              <span className="text-ink-2">
                <DateText at={item.addedAt} locale={locale} style="table" />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** 情形: the questions that choose materials, fee and route, and what the answers come to. */
export function ScenarioCard(props: {
  view: IntakeView;
  answers: ScenarioAnswers;
  onAnswer?: (question: string, value: string) => void;
}) {
  const locale = useLocale();
  const t = useText("window");
  const { view, answers } = props;
  const { asked } = askedQuestions(view.questions, answers);
  const { says } = applyScenario(view.questions, answers);
  if (view.questions.questions.length === 0) return null;
  return (
    <>
      <GroupHead>{t("scenario.title")}</GroupHead>
      <div id="scenario" tabIndex={-1} className="grid gap-2 px-4 py-3 text-table">
        {asked.map((question) =>
          props.onAnswer ? (
            <Select
              key={question.key}
              id={`scenario-${question.key}`}
              locale={locale}
              dense
              label={<span className="font-normal text-ink-2 text-table">{say(question.label, locale)}</span>}
              empty={t("scenario.choose")}
              value={answers[question.key] ?? ""}
              onChange={(event) => event.target.value && props.onAnswer?.(question.key, event.target.value)}
              options={question.options.map((option) => ({ value: option.value, label: say(option.label, locale) }))}
            />
          ) : (
            <p key={question.key} className="flex justify-between gap-3">
              <span className="text-ink-2">{say(question.label, locale)}</span>
              <span className="text-right">
                {say(
                  question.options.find(({ value }) => value === answers[question.key])?.label ?? { zh: "", en: "" },
                  locale,
                )}
              </span>
            </p>
          ),
        )}
        {says.length > 0 && (
          <ul className="list-disc pl-4 text-fine text-ink-2">
            {says.map((line) => (
              <li key={line.zh}>{say(line, locale)}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
