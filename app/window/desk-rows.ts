import { clockAmount, rowLight } from "@/components/cases/case-words";
import { instantWords } from "@/components/ui/date-words";
import type { DeskRow } from "@/components/window/desk-table";
import type { DeskCase } from "@/lib/cases";
import { today } from "@/lib/platform/clock";
import { formatCaseNo } from "@/lib/platform/codes";
import { createText, type Locale, say } from "@/lib/platform/i18n";

/** Cases of a desk as its table shows them, in the reader's language. `moment`: what the row waits since. */
export function deskRows(
  cases: readonly DeskCase[],
  locale: Locale,
  options: {
    moment: "createdAt" | "submittedAt" | "receivedAt" | "closedAt";
    href: (row: DeskCase) => string;
  },
): DeskRow[] {
  const t = createText(locale, "cases");
  return cases.map((row) => {
    const number = row.caseNo ?? row.draftNo;
    const at = row[options.moment];
    const { clock } = row;
    const total = clock ? clock.limit.n + clock.extension : 0;
    return {
      id: row.id,
      number,
      numberShown: row.caseNo ? formatCaseNo(row.caseNo) : row.draftNo,
      service: say(row.serviceName, locale),
      applicant: row.subjectMasked,
      since: at ? instantWords(at, locale, "table") : "",
      channel: t(`channel.${row.channel as "pc"}`),
      light: clock ? rowLight(row.state, clock.light) : "none",
      amount: clock ? (clockAmount(clock, locale, today()) ?? "") : "",
      used: clock && total > 0 && clock.used !== null ? { used: clock.used, total } : null,
      note: [otherArea(row, locale), noteOf(row, locale)].filter(Boolean).join(" · "),
      href: options.href(row),
    };
  });
}

/** How the result goes out, or how often it was mended. */
function noteOf({ delivery, round }: DeskCase, locale: Locale): string {
  const t = createText(locale, "cases");
  if (delivery)
    return `${t(`delivery.${delivery.way as "pick-up"}`)} · ${t(`deliveryState.${delivery.state as "waiting"}`)}`;
  return round > 0 ? createText(locale, "window")("list.round", { n: round }) : "";
}

/** For which other area this window took the case (通办). */
const otherArea = ({ otherArea: area }: DeskCase, locale: Locale): string =>
  area ? createText(locale, "window")("list.forArea", { area: say(area, locale) }) : "";
