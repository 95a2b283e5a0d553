import type { ReactNode } from "react";
import type { CaseView } from "@/lib/cases";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { PageHeader } from "../patterns/page-header";
import { stateWords } from "./case-words";

/** The head of a case page for citizens: which service, its number in groups, for whom, how it stands; the acts. */
export function CaseHeader(props: { view: CaseView; locale: Locale; actions?: ReactNode }) {
  const { view, locale } = props;
  const t = createText(locale, "my");
  const name = say(view.service.name, locale);
  return (
    <PageHeader
      crumbsLabel={t("crumbs")}
      crumbs={[{ href: localHref(locale, "/my"), label: t("title") }, { label: name }]}
      title={name}
      meta={
        <>
          <span className="whitespace-nowrap">{t("caseNo", { number: view.caseNoShown ?? view.draftNo })}</span>
          <span>{view.applicant.nameMasked}</span>
          <span>{stateWords(view, locale)}</span>
        </>
      }
      actions={props.actions}
    />
  );
}
