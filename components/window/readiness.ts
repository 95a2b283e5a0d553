import {
  applyScenario,
  askedValues,
  checkInBrowser,
  type Problem,
  type ScenarioAnswers,
  type Values,
} from "@/lib/forms/contract";
import type { Locale } from "@/lib/platform/i18n/locale";
import { cityOf } from "../forms/city-of";
import type { IntakeView } from "./intake-types";
import type { PaperView, Verdict } from "./paper-types";

/** What still stands between a case and its acceptance, found in the browser; the commands look again. */
export type Readiness = {
  /** Questions of the scenario without an answer. */
  questions: number;
  problems: Problem[];
  /** Needed and not there. */
  missing: PaperView[];
  /** Of the missing ones, those the applicant has to bring. */
  owed: PaperView[];
  /** Of the missing ones, those that may follow later (容缺). */
  deferrable: PaperView[];
  /** Judged not in order. */
  wrong: PaperView[];
};

export function readinessOf(
  view: IntakeView,
  filled: { values: Values; scenario: ScenarioAnswers; editable: boolean },
  verdictOf: (key: string) => Verdict,
  locale: Locale,
): Readiness {
  const { values, scenario } = filled;
  const missing = view.papers.filter(
    ({ state, required, give }) =>
      state === "missing" && required !== "optional" && give !== "generated" && give !== "fill",
  );
  return {
    questions: filled.editable ? applyScenario(view.questions, scenario).open.length : 0,
    problems: filled.editable
      ? checkInBrowser(view.form, askedValues(view.form, values, scenario), {
          scenario,
          mode: "submit",
          locale,
          city: cityOf(view.areas),
        })
      : [],
    missing,
    owed: missing.filter((paper) => paper.give !== "shared" || cannotBeFetched(paper, view.sharing)),
    deferrable: missing.filter(({ key }) => view.deferrable.some((one) => one.key === key)),
    wrong: view.papers.filter(({ key, state }) => state !== "missing" && verdictOf(key) === "wrong"),
  };
}

/** What sharing delivers is asked of nobody (无需申请人提交) before the register was asked in vain. */
export function cannotBeFetched({ key }: Pick<PaperView, "key">, sharing: IntakeView["sharing"]): boolean {
  const rows = sharing.filter((row) => row.materials.some((one) => one.key === key));
  return rows.every((row) => !row.askable || row.last?.ok === false);
}
