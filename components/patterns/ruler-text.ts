import type { RulerCell } from "@/lib/platform/clock/ruler";
import type { Locale } from "@/lib/platform/i18n/locale";
import { dateWords } from "../ui/date-words";
import { viewText } from "../ui/view-text";

/** Stretches of held days, first and last. */
function heldStretches(cells: readonly RulerCell[]): { from: string; to: string; days: number }[] {
  const found: { from: string; to: string; days: number }[] = [];
  cells.forEach((cell, index) => {
    if (cell.kind !== "held") return;
    const last = found.at(-1);
    if (last && cells[index - 1]?.kind === "held") {
      last.to = cell.day;
      last.days += 1;
    } else found.push({ from: cell.day, to: cell.day, days: 1 });
  });
  return found;
}

/** The whole ruler as sentences: where it starts, how much is used, which days stood still or did not count, when it
 *  ends. Says all that the drawing says. */
export function rulerText(cells: readonly RulerCell[], locale: Locale): string {
  const t = viewText(locale);
  const first = cells[0];
  if (!first) return t("ruler.text.none");
  const end = cells.find((cell) => cell.due) ?? cells.find((cell) => cell.expected);
  const today = cells.find((cell) => cell.today);
  const day = (cell: RulerCell) => dateWords(cell.day, locale, "weekday");
  const used = cells.filter((cell) => cell.kind === "counted" && cell.count !== null).at(-1)?.count ?? 0;
  const off = cells.filter((cell) => cell.kind === "off").length;
  const over = cells.filter((cell) => cell.kind === "over").length;
  const warned = cells.find((cell) => cell.warned);
  const sentences = [
    t("ruler.text.start", { day: day(first) }),
    end && end.count !== null && t("ruler.text.total", { n: end.count }),
    today && t("ruler.text.today", { day: day(today), n: used }),
    ...heldStretches(cells).map(({ from, to, days }) =>
      days === 1
        ? t("ruler.text.heldDay", { day: dateWords(from, locale) })
        : t("ruler.text.held", { from: dateWords(from, locale), to: dateWords(to, locale), n: days }),
    ),
    off > 0 && t("ruler.text.off", { n: off }),
    warned && t("ruler.text.warned", { day: dateWords(warned.day, locale) }),
    end?.due && t("ruler.text.due", { day: day(end) }),
    end?.expected && t("ruler.text.expected", { day: day(end) }),
    over > 0 && t("ruler.text.over", { n: over }),
  ];
  return sentences.filter(Boolean).join(locale === "en" ? " " : "");
}
