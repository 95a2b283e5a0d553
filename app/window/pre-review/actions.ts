"use server";
import { getCase, getCaseForm, judgeMaterial, keepNoticeDraft, preReviewCase, revealApplicant } from "@/lib/cases";
import type { NoticeDraft } from "@/lib/cases/contract";
import type { Values } from "@/lib/forms/contract";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { answer } from "../answer";
import { cityAreas } from "../city-areas";
import { fieldLines } from "../papers-of";

export async function judge(caseNo: string, input: { requirement: string; verdict: "ok" | "wrong"; reason: string }) {
  return answer(async (actor) => {
    await judgeMaterial(actor, caseNo, input);
    return null;
  });
}

/** Keeps what was marked in the form until the notice goes out. */
export async function keepDraft(caseNo: string, draft: NoticeDraft) {
  return answer(async (actor) => {
    await keepNoticeDraft(actor, caseNo, draft);
    return null;
  });
}

/** Pass or the one notice; answers the number of the paper that tells the applicant. */
export async function decidePreReview(
  caseNo: string,
  input: { verdict: "pass" | "mend"; items: { requirement?: string; field?: string; reason: string }[] },
) {
  return answer(async (actor) => {
    await preReviewCase(actor, caseNo, input);
    const { papers } = await getCase(actor, caseNo);
    const paper = papers.at(-1);
    return { paper: paper?.number ?? "", kind: paper?.kind ?? "" };
  });
}

/** The form in full, for comparing it with the papers; the applicant can read that it was looked at. */
export async function revealForm(caseNo: string) {
  return answer(async (actor) => {
    const { values } = await revealApplicant(actor, caseNo, { purpose: "pre-review", what: "form" });
    const filled = await getCaseForm(actor, caseNo);
    const { city } = await cityAreas();
    const content = { ...filled, form: filled.service.form, values: (values ?? {}) as Values };
    return fieldLines(content, await currentLocale(), city, false);
  });
}
