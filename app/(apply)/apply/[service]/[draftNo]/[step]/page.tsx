import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { applySteps } from "@/components/cases/apply/apply-service";
import { ApplyWizard } from "@/components/cases/apply/apply-wizard";
import { type CaseForm, getCase, getCaseForm } from "@/lib/cases";
import { requireActor } from "@/lib/identity/loaders";
import type { Actor } from "@/lib/platform/auth";
import { Refusal } from "@/lib/platform/errors";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { applicantsOf, areasFor, toApplyService } from "../../../load-apply";

type Props = { params: Promise<{ service: string; draftNo: string; step: string }> };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ step }, locale] = await Promise.all([props.params, currentLocale()]);
  const known = applySteps.find((one) => one === step);
  return known ? { title: createText(locale, "apply")(`steps.${known}`) } : {};
}

async function draftOf(actor: Actor, draftNo: string): Promise<CaseForm> {
  try {
    return await getCaseForm(actor, draftNo);
  } catch (error) {
    if (error instanceof Refusal && error.code === "case/not-found") notFound();
    throw error;
  }
}

/** One step of a draft that was begun before. What was submitted shows its result. */
export default async function ApplyStepPage(props: Props) {
  const [{ service: code, draftNo, step }, locale] = await Promise.all([props.params, currentLocale()]);
  if (!applySteps.some((one) => one === step)) notFound();
  const actor = await requireActor(`/apply/${code}/${draftNo}/${step}`);
  const [draft, view] = [await draftOf(actor, draftNo), await getCase(actor, draftNo).catch(() => null)];
  if (!view || draft.service.code !== code) notFound();
  if (draft.state !== "draft") redirect(localHref(locale, `/apply/${code}/${draftNo}/done`));
  const [service, applicants, areas] = await Promise.all([
    toApplyService(draft.service),
    applicantsOf(actor),
    areasFor(draft.service),
  ]);
  const { scenario, values, sources, revision, delivery } = draft;
  return (
    <ApplyWizard
      service={service}
      applicants={applicants}
      own={{}}
      areas={areas}
      draft={{
        draftNo: view.draftNo,
        subjectId: view.applicant.subjectId,
        scenario,
        values,
        sources,
        revision,
        delivery,
      }}
    />
  );
}
