"use server";
import { getCase, getCaseForm, judgeMaterial, keepNoticeDraft, preReviewCase, revealApplicant } from "@/lib/cases";
import type { NoticeDraft } from "@/lib/cases/contract";
import type { Values } from "@/lib/forms/contract";
import { fromPage } from "@/lib/platform/actions";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { answer } from "../answer";
import { cityAreas } from "../city-areas";
import { fieldLines } from "../papers-of";

export const judge = fromPage(
  ["text", "record"],
  async (caseNo: string, input: { requirement: string; verdict: "ok" | "wrong"; reason: string }) => {
    return answer(async (actor) => {
      await judgeMaterial(actor, caseNo, input);
      return null;
    });
  },
);

/** Keeps what was marked in the form until the notice goes out. */
export const keepDraft = fromPage(["text", "record"], async (caseNo: string, draft: NoticeDraft) => {
  return answer(async (actor) => {
    await keepNoticeDraft(actor, caseNo, draft);
    return null;
  });
});

/** Pass or the one notice; answers the number of the paper that tells the applicant. */
export const decidePreReview = fromPage(
  ["text", "record"],
  async (
    caseNo: string,
    input: { verdict: "pass" | "mend"; items: { requirement?: string; field?: string; reason: string }[] },
  ) => {
    return answer(async (actor) => {
      await preReviewCase(actor, caseNo, input);
      const { papers } = await getCase(actor, caseNo);
      const paper = papers.at(-1);
      return { paper: paper?.number ?? "", kind: paper?.kind ?? "" };
    });
  },
);

/** The form in full, for comparing it with the papers; the applicant can read that it was looked at. */
export const revealForm = fromPage(["text"], async (caseNo: string) => {
  return answer(async (actor) => {
    const { values } = await revealApplicant(actor, caseNo, { purpose: "pre-review", what: "form" });
    const filled = await getCaseForm(actor, caseNo);
    const { city } = await cityAreas();
    const content = { ...filled, form: filled.service.form, values: (values ?? {}) as Values };
    return fieldLines(content, await currentLocale(), city, false);
  });
});
