import type { CaseRow } from "@/lib/cases";
import { dayOf } from "@/lib/platform/clock";
import { type Bilingual, createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { DateText } from "../../ui/date-text";
import { LinkButton } from "../../ui/link-button";

/** A draft of this service is there already: go on with it, or begin anew. */
export function DraftsFound(props: { service: Bilingual; code: string; drafts: readonly CaseRow[]; locale: Locale }) {
  const { locale, code } = props;
  const t = createText(locale, "apply");
  const name = say(props.service, locale);
  return (
    <main id="main" tabIndex={-1} className="page-width max-w-[50rem] py-12">
      <h1 className="text-title">{t("title", { name })}</h1>
      <p className="mt-3 text-lead">{t("drafts.lead")}</p>
      <ul className="mt-6 divide-y divide-line rounded-card border-edge bg-surface">
        {props.drafts.map((draft) => (
          <li key={draft.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-5 py-4">
            <span>
              <b className="block font-semibold">{draft.subjectMasked}</b>
              <span className="text-ink-2 text-small">
                {t("drafts.begun")} <DateText day={dayOf(draft.createdAt)} locale={locale} /> · {draft.draftNo}
              </span>
            </span>
            <LinkButton
              href={localHref(locale, `/apply/${code}/${draft.draftNo}/scenario`)}
              variant="solid"
              prefetch={false}
            >
              {t("drafts.goOn")}
              <span className="sr-only"> {draft.draftNo}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton href={localHref(locale, `/apply/${code}?new=1`)} prefetch={false}>
          {t("drafts.anew")}
        </LinkButton>
        <LinkButton href={localHref(locale, `/services/${code}`)} variant="text">
          {t("toGuide")}
        </LinkButton>
      </p>
    </main>
  );
}
