import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { CorrectionForm } from "@/components/cases/my/correction-form";
import { PageHeader } from "@/components/patterns/page-header";
import { dateWords } from "@/components/ui/date-words";
import { getCase, getCaseForm } from "@/lib/cases";
import { areasOfLate, requireActor } from "@/lib/identity/loaders";
import { dayOf, instantFrom } from "@/lib/platform/clock";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

type Props = { params: Promise<{ caseNo: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "my")("correct.title") };
}

/** What a correction notice asks for, and nothing else, to mend and send back. */
export default async function CorrectPage(props: Props) {
  const [{ caseNo: typed }, locale] = await Promise.all([props.params, currentLocale()]);
  const caseNo = decodeURIComponent(typed).replace(/\s/g, "");
  const actor = await requireActor(`/my/cases/${caseNo}/correct`);
  const view = await getCase(actor, caseNo).catch(() => null);
  if (!view) notFound();
  const { correction } = view;
  if (view.state !== "correcting" || !correction || !view.possible.includes("resubmit"))
    redirect(localHref(locale, `/my/cases/${caseNo}`));
  const [form, areas] = await Promise.all([getCaseForm(actor, caseNo), areasOfLate()]);
  const t = createText(locale, "my");
  const name = say(view.service.name, locale);
  const due = dateWords(dayOf(instantFrom(correction.replyDue)), locale, "weekday");
  const { scenario, values, sources, revision } = form;
  return (
    <div className="page-width pb-16">
      <PageHeader
        crumbsLabel={t("crumbs")}
        crumbs={[
          { href: localHref(locale, "/my"), label: t("title") },
          { href: localHref(locale, `/my/cases/${caseNo}`), label: name },
          { label: t("correct.title") },
        ]}
        title={t("correct.title")}
        meta={<span>{t("caseNo", { number: view.caseNoShown ?? caseNo })}</span>}
        lead={t("correct.lead", { n: correction.items.length, day: due })}
      />
      <div className="max-w-[44rem]">
        <CorrectionForm
          caseNo={caseNo}
          subjectId={view.applicant.subjectId}
          form={form.service.form}
          items={correction.items}
          areas={areas}
          draft={{ draftNo: caseNo, subjectId: view.applicant.subjectId, scenario, values, sources, revision }}
        />
      </div>
    </div>
  );
}
