import type { TimelineEntry } from "@/lib/cases";
import { dayOf, instantFrom } from "@/lib/platform/clock";
import { createText, type Locale } from "@/lib/platform/i18n";
import { dateWords } from "../ui/date-words";
import { amountWords } from "./case-words";
import { type DueChange, dueChangesOf } from "./due-changes-of";

type Clock = "pre-review" | "notice" | "reply" | "lapse" | "promise" | "statutory" | "delivery" | "step";

function reasonOf(change: DueChange, locale: Locale): { reason: string; article?: string } {
  const t = createText(locale, "my");
  switch (change.event) {
    case "case.held":
      return {
        reason: t("why.held", { days: change.expectedDays ?? 1 }),
        article: t("why.article45"),
      };
    case "case.resumed":
      return { reason: t("why.resumed"), article: t("why.article45") };
    case "case.extended":
      return {
        reason: t("why.extended", { amount: amountWords(change.extended ?? 0, change.unit, locale) }),
        article: t("why.article42"),
      };
    case "case.recomputed":
      return { reason: t("why.recomputed") };
    default:
      return {
        reason: t(`why.starts.${change.clock as Clock}`, { amount: amountWords(change.n, change.unit, locale) }),
        ...(change.clock === "notice" || change.clock === "reply" ? { article: t("why.article32") } : {}),
      };
  }
}

/** 日期为什么变了: when, why with the article of law, and the day that came of it; from the ledger. */
export function DueChanges(props: { timeline: readonly TimelineEntry[]; locale: Locale }) {
  const { locale } = props;
  const t = createText(locale, "my");
  const changes = dueChangesOf(props.timeline);
  const last = changes.at(-1)?.seq;
  return (
    <table className="w-full border-collapse text-left text-small">
      <caption className="sr-only">{t("why.title")}</caption>
      <thead className="text-caption text-ink-2">
        <tr className="border-line-2 border-b">
          <th scope="col" className="whitespace-nowrap py-2 pr-4 font-normal">
            {t("why.when")}
          </th>
          <th scope="col" className="py-2 pr-4 font-normal">
            {t("why.reason")}
          </th>
          <th scope="col" className="whitespace-nowrap py-2 text-right font-normal">
            {t("why.due")}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => {
          const { reason, article } = reasonOf(change, locale);
          return (
            <tr key={change.seq} className="border-line border-b align-top">
              <td className="whitespace-nowrap py-2.5 pr-4">{dateWords(dayOf(instantFrom(change.at)), locale)}</td>
              <td className="py-2.5 pr-4">
                {reason}
                {article && <span className="block text-caption text-ink-2">{article}</span>}
              </td>
              <td className="whitespace-nowrap py-2.5 text-right">
                {change.due ? (
                  <span className={change.seq === last ? "font-semibold" : ""}>{dateWords(change.due, locale)}</span>
                ) : (
                  <span className="text-ink-2">{t("why.open")}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
