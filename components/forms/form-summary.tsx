"use client";
import { useState } from "react";
import { ProblemSummary } from "@/components/patterns/problem-summary";
import { type FormSchema, formWords, type Problem } from "@/lib/forms/contract";
import type { Locale } from "@/lib/platform/i18n/locale";
import { fieldId } from "./field-id";
import { problemLine } from "./problem-line";

/** What was wrong at the last attempt, at the top, with the focus and a link to each field. It does not change while
 *  the person mends one thing after another (the focus would jump), and goes when all is well. Give it a new `key` for
 *  a new attempt. */
export function FormSummary(props: { form: FormSchema; problems: readonly Problem[]; locale: Locale }) {
  const { form, locale } = props;
  const [atAttempt] = useState(props.problems);
  if (!props.problems.length) return null;
  const first = new Map(atAttempt.toReversed().map((problem) => [problem.field, problem]));
  const listed = atAttempt.filter((problem) => first.get(problem.field) === problem);
  return (
    <ProblemSummary
      title={formWords(locale)("summary.title", { count: listed.length })}
      problems={listed.map((problem) => ({
        fieldId: fieldId(problem.field),
        text: problemLine(form, problem, locale),
      }))}
    />
  );
}
