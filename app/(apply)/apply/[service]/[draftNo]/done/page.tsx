import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { SubmittedCase } from "@/components/cases/apply/submitted-case";
import { shownClock } from "@/components/cases/case-clock";
import { QueryProvider } from "@/components/ui/query-provider";
import { getCase, getTimeline } from "@/lib/cases";
import { requireActor } from "@/lib/identity/loaders";
import { currentCalendar } from "@/lib/platform/calendar";
import { now } from "@/lib/platform/clock";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

type Props = { params: Promise<{ service: string; draftNo: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "apply")("done.title") };
}

/** What came of a submission: the number, the receipt, what happens next and by when. */
export default async function ApplyDonePage(props: Props) {
  const [{ service: code, draftNo }, locale] = await Promise.all([props.params, currentLocale()]);
  const actor = await requireActor(`/apply/${code}/${draftNo}/done`);
  const view = await getCase(actor, draftNo).catch(() => null);
  if (!view || view.service.code !== code) notFound();
  if (view.state === "draft") redirect(localHref(locale, `/apply/${code}/${draftNo}/review`));
  const [timeline, calendar] = await Promise.all([getTimeline(actor, draftNo), currentCalendar()]);
  return (
    <QueryProvider>
      <SubmittedCase view={view} shown={shownClock(view, timeline, calendar, now())} locale={locale} />
    </QueryProvider>
  );
}
