import { paperName } from "@/components/cases/paper-name";
import type { CaseView } from "@/lib/cases";
import { createText, type Locale, localHref } from "@/lib/platform/i18n";
import { instantWords } from "../ui/date-words";
import { Empty } from "../ui/empty";

/** The papers of a case; one that is not made yet says so. */
export function PaperList(props: { papers: CaseView["papers"]; locale: Locale }) {
  const { papers, locale } = props;
  const t = createText(locale, "approval");
  if (papers.length === 0) return <Empty title={t("papers.none")} />;
  return (
    <ul className="divide-y divide-line text-table">
      {papers.map((paper) => (
        <li key={paper.number} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-2.5">
          {paper.madeAt ? (
            <a className="link" href={localHref(locale, `/documents/${paper.number}`)} target="_blank" rel="noreferrer">
              {paperName(paper, locale)}
            </a>
          ) : (
            <span>{paperName(paper, locale)}</span>
          )}
          <span className="text-ink-2">
            {paper.number} · {paper.madeAt ? instantWords(paper.madeAt, locale, "table") : t("papers.making")}
          </span>
        </li>
      ))}
    </ul>
  );
}
