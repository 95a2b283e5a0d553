import Link from "next/link";
import type { Light } from "@/lib/platform/clock";
import { createText, type Locale } from "@/lib/platform/i18n";
import type { Board } from "@/lib/supervision/contract";
import { countWords } from "../ui/count-words";
import { LightMark } from "../ui/light";
import { TurnedHours } from "./turned-hours";

const order: readonly Light[] = ["red", "yellow", "stopped", "green", "none"];

/** Four lights first (picture 09a), and what shows none, so that the figures add up; each opens its list. Then when the
 *  lights of today turned. */
export function LightFigures(props: { board: Board; hrefOf: (light: Light) => string; locale: Locale }) {
  const { board, locale } = props;
  const t = createText(locale, "supervision");
  const words = createText(locale, "cases");
  const noteOf = (light: Light): string => {
    if (light === "red" || light === "yellow") return t("board.today", { n: countWords(board.today[light]) });
    if (light === "stopped") return t("board.stoppedNote");
    if (light === "none") return t("board.noneNote");
    return board.total > 0 ? t("board.share", { n: Math.round((board.lights.green / board.total) * 1000) / 10 }) : "";
  };
  return (
    <div className="grid overflow-hidden rounded-card border border-line bg-surface lg:grid-cols-[1fr_20rem]">
      <ul aria-label={t("board.lights")} className="grid grid-cols-2 overflow-hidden md:grid-cols-5">
        {order.map((light) => (
          <li key={light} className="-mt-px -ml-px border-line border-t border-l max-md:last:col-span-2">
            <Link
              href={props.hrefOf(light)}
              className="flex h-full items-center gap-3 px-4 py-4 -outline-offset-2 hover:bg-blue-50"
            >
              <LightMark kind={light} size={34} />
              <span className="min-w-0">
                <span className="block text-ink-2 text-table">{words(`light.${light}`)}</span>
                <b className="block font-semibold text-[1.75rem]/9 tabular-nums">{countWords(board.lights[light])}</b>
                <span className="block text-fine text-ink-3">{noteOf(light)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="border-line max-lg:border-t lg:border-l">
        <TurnedHours today={board.today} locale={locale} />
      </div>
    </div>
  );
}
