import Link from "next/link";
import type { CaseRow } from "@/lib/cases";
import { dayOf } from "@/lib/platform/clock";
import { formatCaseNo } from "@/lib/platform/codes";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { DateText } from "../../ui/date-text";
import { Light } from "../../ui/light";
import { LinkButton } from "../../ui/link-button";
import { rowLight, stateWords } from "../case-words";

const isDraft = (row: CaseRow) => row.state === "draft";

/** Cases and drafts as a ruled list: what, which number, how it stands, until when, and the next step. */
export function CaseRows(props: { rows: readonly CaseRow[]; locale: Locale }) {
  const { locale } = props;
  const t = createText(locale, "my");
  return (
    <ul className="divide-y divide-line border-line border-y">
      {props.rows.map((row) => {
        const number = row.caseNo ?? row.draftNo;
        const href = localHref(
          locale,
          isDraft(row) ? `/apply/${row.serviceCode}/${row.draftNo}/scenario` : `/my/cases/${number}`,
        );
        const mend = row.state === "correcting";
        const light = rowLight(row.state, row.light);
        return (
          <li
            key={row.id}
            className="grid items-center gap-x-6 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_18rem_8rem] large:grid-cols-1"
          >
            <div className="min-w-0">
              <h3 className="font-semibold text-body">
                <Link href={href} prefetch={false} className="hover:text-blue-700">
                  {say(row.serviceName, locale)}
                </Link>
              </h3>
              <p className="flex flex-wrap gap-x-3 text-ink-2 text-small">
                <span className="whitespace-nowrap tabular-nums">
                  {row.caseNo ? formatCaseNo(row.caseNo) : t("list.draftNo", { number: row.draftNo })}
                </span>
                <span>{row.subjectMasked}</span>
                <span>
                  {t(isDraft(row) ? "list.begun" : "list.sent")}{" "}
                  <DateText day={dayOf(row.submittedAt ?? row.createdAt)} locale={locale} />
                </span>
              </p>
            </div>
            <div className="text-small">
              <span className="flex flex-wrap gap-x-3">
                <span className="font-medium">{stateWords(row, locale)}</span>
                {light !== "none" && <Light kind={light} locale={locale} />}
              </span>
              {row.dueAt && !isDraft(row) && (
                <span className="block text-ink-2">
                  {t(mend ? "list.mendBy" : "list.due")}{" "}
                  <DateText day={dayOf(row.dueAt)} locale={locale} style="weekday" />
                </span>
              )}
            </div>
            <span className="md:text-right">
              <LinkButton href={href} prefetch={false} variant={mend ? "solid" : "outlined"}>
                {t(isDraft(row) ? "list.goOn" : mend ? "list.mend" : "list.look")}
                <span className="sr-only"> {number}</span>
              </LinkButton>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
