import { createText, type Locale } from "@/lib/platform/i18n";
import type { Board } from "@/lib/supervision/contract";
import { Bar } from "../ui/bar";
import { shortCountWords } from "../ui/count-words";

/** Office hours are always drawn, so that a quiet morning is seen to be quiet. */
const office = { from: 8, to: 17 };
/** Pixels of the tallest bar. */
const tall = 48;

/** Lights that turned today, hour by hour: yellow below, red above, the number over the bar (picture 09a). */
export function TurnedHours(props: { today: Board["today"]; locale: Locale }) {
  const { hours } = props.today;
  const t = createText(props.locale, "supervision");
  const from = Math.min(office.from, ...hours.map(({ hour }) => hour));
  const to = Math.max(office.to, ...hours.map(({ hour }) => hour));
  const most = Math.max(1, ...hours.map(({ yellow, red }) => yellow + red));
  const columns = Array.from({ length: to - from + 1 }, (_, index) => {
    const hour = from + index;
    return hours.find((one) => one.hour === hour) ?? { hour, yellow: 0, red: 0 };
  });
  // An evening makes more columns than a telephone has room for: there every second hour is named.
  const high = (n: number) => (n === 0 ? 0 : Math.max(3, Math.round((n / most) * tall)));
  const said = hours.map(({ hour, yellow, red }) => t("board.hour", { hour, yellow, red })).join(t("board.hourStop"));
  return (
    <figure className="min-w-0 px-5 py-4">
      <figcaption className="text-ink-2 text-table">
        {t("board.hours", { from, to })}
        <span className="sr-only">
          {t("colon")}
          {said || t("board.nothingNew")}
        </span>
      </figcaption>
      <div aria-hidden className="mt-2 flex items-end gap-1">
        {columns.map(({ hour, yellow, red }, index) => (
          <div key={hour} className="flex min-w-0 flex-1 flex-col items-stretch text-center text-fine text-ink-2">
            <span className="min-h-4 whitespace-nowrap">
              {yellow + red > 0 && shortCountWords(yellow + red, props.locale)}
            </span>
            {red > 0 && <Bar height={high(red)} className="mb-px bg-red-mark" />}
            {yellow > 0 && <Bar height={high(yellow)} className="bg-amber-mark" />}
            <span className="mt-px border-line-2 border-t pt-0.5">
              <span className={columns.length > 12 && index % 2 === 1 ? "max-sm:invisible" : undefined}>{hour}</span>
            </span>
          </div>
        ))}
      </div>
    </figure>
  );
}
