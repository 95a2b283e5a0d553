import type { CaseRow, LimitOfRow } from "@/lib/cases";
import { formatCaseNo } from "@/lib/platform/codes";
import { type Locale, localHref, say } from "@/lib/platform/i18n";
import { limitWords } from "../approval/work-rows";
import { rowLight } from "../cases/case-words";
import type { CaseDoor } from "./case-door";
import type { WatchRow } from "./case-table";

/** Cases as rows to watch, with their limits. `base` is where this door's cases stand; `whereOf` says what stands in the
 *  fourth column. */
export function watchRows(
  cases: readonly CaseRow[],
  limits: Record<string, LimitOfRow>,
  options: {
    base: CaseDoor;
    today: string;
    locale: Locale;
    whereOf: (row: CaseRow) => string;
  },
): WatchRow[] {
  const { locale, today, base, whereOf } = options;
  return cases.map((row) => {
    const waits = rowLight(row.state, row.light) === "none";
    const { bar, light, lightWord, amount, due } = limitWords(limits[row.id], row.light, { today, locale });
    return {
      id: row.id,
      href: localHref(locale, `${base}/${row.caseNo ?? row.draftNo}`),
      number: row.caseNo ? formatCaseNo(row.caseNo) : row.draftNo,
      service: say(row.serviceName, locale),
      subject: row.subjectMasked,
      where: whereOf(row),
      due,
      bar: waits ? null : bar,
      light: waits ? "none" : light,
      lightWord: waits ? null : lightWord,
      amount: waits ? null : amount,
    };
  });
}
