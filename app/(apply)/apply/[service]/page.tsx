import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ApplyWizard } from "@/components/cases/apply/apply-wizard";
import { DraftsFound } from "@/components/cases/apply/drafts-found";
import { findLiveService, listMyCases } from "@/lib/cases";
import { requireActor } from "@/lib/identity/loaders";
import { createText, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { applicantsOf, areasFor, ownValues, toApplyService } from "../load-apply";

type Props = { params: Promise<{ service: string }>; searchParams: Promise<{ new?: string }> };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ service: code }, locale] = await Promise.all([props.params, currentLocale()]);
  const service = await findLiveService(code);
  return service ? { title: createText(locale, "apply")("title", { name: say(service.item.name, locale) }) } : {};
}

/** Begins an application, or goes on with the draft there is. */
export default async function ApplyPage(props: Props) {
  const [{ service: code }, { new: fresh }, locale] = await Promise.all([
    props.params,
    props.searchParams,
    currentLocale(),
  ]);
  const actor = await requireActor(`/apply/${code}`);
  const service = await findLiveService(code);
  if (!service) notFound();
  const mine = fresh ? [] : (await listMyCases(actor, { size: 100 })).items;
  const drafts = mine.filter((one) => one.state === "draft" && one.serviceCode === code);
  if (drafts.length > 0) return <DraftsFound service={service.item.name} code={code} drafts={drafts} locale={locale} />;
  const [shown, applicants, own, areas] = await Promise.all([
    toApplyService(service),
    applicantsOf(actor),
    ownValues(actor, service),
    areasFor(service),
  ]);
  return <ApplyWizard service={shown} applicants={applicants} own={own} areas={areas} draft={null} />;
}
