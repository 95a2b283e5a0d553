import Link from "next/link";
import type { NextTurn } from "@/lib/cases";
import { formatCaseNo } from "@/lib/platform/codes";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { instantWords } from "../ui/date-words";
import { Empty } from "../ui/empty";
import { LightMark } from "../ui/light";

/** The lights that turn next, with the moment: early warning before anything is late. Each opens its case. */
export function TurnList(props: { turns: readonly NextTurn[]; locale: Locale }) {
  const { turns, locale } = props;
  const t = createText(locale, "approval");
  if (turns.length === 0)
    return (
      <div className="p-4">
        <Empty title={t("monitor.noNext")}>{t("monitor.noNextNext")}</Empty>
      </div>
    );
  return (
    <ul className="divide-y divide-line">
      {turns.map((turn) => {
        const next = turn.light === "green" ? "yellow" : "red";
        const at = instantWords(turn.at, locale, "table");
        return (
          <li key={turn.id}>
            <Link
              href={localHref(locale, `/approval/cases/${turn.ref}`)}
              className="flex gap-3 px-4 py-2.5 text-table -outline-offset-2 hover:bg-blue-50"
            >
              <span className="pt-0.5">
                <LightMark kind={next} size={16} />
              </span>
              <span className="min-w-0 flex-1">
                <b className="block font-semibold text-staff">
                  {t(next === "yellow" ? "monitor.toYellow" : "monitor.toRed", { at })}
                </b>
                <span className="block">{say(turn.service, locale)}</span>
                <span className="block text-ink-2">{/^\d/.test(turn.ref) ? formatCaseNo(turn.ref) : turn.ref}</span>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
