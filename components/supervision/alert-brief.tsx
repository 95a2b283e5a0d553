import Link from "next/link";
import { dayOf, formatTime, instantFrom } from "@/lib/platform/clock";
import { type Locale, localHref, say } from "@/lib/platform/i18n";
import type { AlertView } from "@/lib/supervision/contract";
import { instantWords } from "../ui/date-words";
import { LightMark } from "../ui/light";
import { alertLight, alertWords } from "./alert-words";
import type { CaseDoor } from "./case-door";

/** Alerts in short, newest on top: the sentence, the service, who has it, when. Each leads to its case, as this door shows it. */
export function AlertBrief(props: { items: readonly AlertView[]; today: string; locale: Locale; base: CaseDoor }) {
  const { items, today, locale, base } = props;
  return (
    <ul className="divide-y divide-line">
      {items.map((alert) => (
        <li key={alert.id}>
          <Link
            href={localHref(locale, `${base}/${alert.caseNo.replaceAll(" ", "")}`)}
            className="flex gap-3 px-5 py-3 -outline-offset-2 hover:bg-blue-50"
          >
            <span className="pt-0.5">
              <LightMark kind={alertLight(alert)} size={16} />
            </span>
            <span className="min-w-0 flex-1 text-table">
              <b className="block font-semibold text-staff">{alertWords(alert, locale)}</b>
              <span className="block">{say(alert.item, locale)}</span>
              <span className="block text-ink-2">{say(alert.department, locale)}</span>
            </span>
            <span className="whitespace-nowrap text-fine text-ink-2">
              {dayOf(instantFrom(alert.at)) === today
                ? formatTime(instantFrom(alert.at))
                : instantWords(alert.at, locale, "table")}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
