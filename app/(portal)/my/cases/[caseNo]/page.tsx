import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { holdsOf } from "@/components/cases/case-clock";
import { CasePage } from "@/components/cases/my/case-page";
import { type CaseFileView, findNoticeFacts, getCaseFile } from "@/lib/cases";
import { listNodes } from "@/lib/evaluation";
import { requireActor } from "@/lib/identity/loaders";
import { listMyLicences } from "@/lib/licences";
import type { Actor } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { getProcessView, layout } from "@/lib/workflow";

type Props = { params: Promise<{ caseNo: string }> };

const readNo = (text: string) => decodeURIComponent(text).replace(/\s/g, "");

async function caseOf(actor: Actor, caseNo: string): Promise<CaseFileView> {
  const file = await getCaseFile(actor, caseNo).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === "case/not-found") notFound();
    throw error;
  });
  // These are the applicant's own pages: staff have desks of their own.
  const { subjectId } = file.view.applicant;
  if (subjectId !== actor.subjectId && !actor.actsFor.includes(subjectId)) notFound();
  return file;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ caseNo }, locale] = await Promise.all([props.params, currentLocale()]);
  return { title: createText(locale, "my")("caseNo", { number: readNo(caseNo) }) };
}

/** One case of a person: until when, where it is, why the date moved, its papers, and what they can do. */
export default async function MyCasePage(props: Props) {
  const [{ caseNo: typed }, locale] = await Promise.all([props.params, currentLocale()]);
  const caseNo = readNo(typed);
  const actor = await requireActor(`/my/cases/${caseNo}`);
  const { view, timeline, form, materials } = await caseOf(actor, caseNo);
  if (view.state === "draft") redirect(localHref(locale, `/apply/${view.service.code}/${view.draftNo}/scenario`));
  const [nodes, licences, facts, calendar] = await Promise.all([
    listNodes(actor, caseNo),
    listMyLicences(actor),
    findNoticeFacts(view.id),
    currentCalendar(),
  ]);
  const process = await getProcessView(view.id, form.service.process, holdsOf(timeline));
  const address = new URL(localHref(locale, `/progress?caseNo=${view.caseNo ?? ""}`), env().PUBLIC_URL).href;
  return (
    <CasePage
      view={view}
      timeline={timeline}
      service={form.service}
      materials={materials}
      nodes={nodes}
      licences={licences.filter(({ caseId }) => caseId === view.id)}
      pickUpCode={facts?.delivery?.pickUpCode ?? null}
      process={process}
      layout={layout(form.service.process, locale)}
      calendar={calendar}
      at={now()}
      progressHref={address}
      name={say(view.service.name, locale)}
      locale={locale}
    />
  );
}
