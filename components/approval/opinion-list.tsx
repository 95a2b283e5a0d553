import { createText, type Locale, say } from "@/lib/platform/i18n";
import type { Opinion } from "@/lib/workflow/contract";
import { instantWords } from "../ui/date-words";
import { Empty } from "../ui/empty";
import { outcomeWords } from "./outcome-words";

/** What was said so far, oldest first: step, who, outcome and words, when. */
export function OpinionList(props: { opinions: readonly Opinion[]; locale: Locale }) {
  const { opinions, locale } = props;
  const t = createText(locale, "approval");
  if (opinions.length === 0) return <Empty title={t("case.noOpinions")}>{t("case.noOpinionsNext")}</Empty>;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface text-table">
      {opinions.map((one) => (
        <li
          key={one.taskId}
          className="grid gap-x-4 gap-y-1 px-4 py-3 md:grid-cols-[8rem_5rem_5rem_1fr_auto] md:items-baseline"
        >
          <b className="font-semibold">{say(one.step, locale)}</b>
          <span className="text-ink-2">{one.person}</span>
          <span className={one.outcome === "return" || one.outcome === "fail" ? "text-red-text" : "text-green-text"}>
            {outcomeWords(one.outcome, locale)}
          </span>
          <span className="break-words">{one.text}</span>
          <span className="whitespace-nowrap text-ink-2">{instantWords(one.at, locale, "table")}</span>
        </li>
      ))}
    </ul>
  );
}
