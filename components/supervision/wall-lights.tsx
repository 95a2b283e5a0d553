import type { Light } from "@/lib/platform/clock";
import { createText, type Locale } from "@/lib/platform/i18n";
import type { Board } from "@/lib/supervision/contract";
import { countWords } from "../ui/count-words";
import { LightMark } from "../ui/light";

const order: readonly Light[] = ["red", "yellow", "stopped", "green", "none"];

/** The lights of the wall, one under the other, read from across the room (picture 09b). */
export function WallLights(props: { board: Board; locale: Locale }) {
  const { board, locale } = props;
  const t = createText(locale, "supervision");
  const words = createText(locale, "cases");
  const beside = (light: Light): string => {
    if (light === "red" || light === "yellow") return t("wall.today", { n: board.today[light] });
    if (light === "green" && board.total > 0)
      return t("board.share", { n: Math.round((board.lights.green / board.total) * 1000) / 10 });
    return "";
  };
  return (
    <dl className="divide-y divide-line">
      {order.map((light) => (
        <div key={light} className="grid grid-cols-[auto_1fr_auto] items-center gap-x-6 py-3.5">
          <dt className="col-start-2 text-ink-3 text-wall-fine">{words(`light.${light}`)}</dt>
          <dd className="col-start-1 row-span-2 row-start-1">
            <LightMark kind={light} size={56} />
          </dd>
          <dd className="col-start-2 text-wall-figure tabular-nums">{countWords(board.lights[light])}</dd>
          <dd className="col-start-3 row-span-2 row-start-1 text-right text-ink-3 text-wall">{beside(light)}</dd>
        </div>
      ))}
    </dl>
  );
}
