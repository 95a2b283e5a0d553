import Link from "next/link";
import { createText, type Locale } from "@/lib/platform/i18n";
import type { AreaOutline, RegionRow } from "@/lib/supervision/contract";
import { Bar } from "../ui/bar";
import { LightMark } from "../ui/light";
import { regionWords } from "./region-words";

const blues = ["fill-blue-50", "fill-blue-100", "fill-blue-200"] as const;
const legend = ["bg-blue-50", "bg-blue-100", "bg-blue-200"] as const;
/** No taller than this, in rem, whatever the shape of the area. */
const tall = 18;
/** Room around the outlines, in the plane's own units. */
const margin = 12;

/** The darker, the more cases: by thirds of the largest. */
const depth = (row: RegionRow, most: number) => blues[Math.min(2, Math.floor((row.total / Math.max(1, most)) * 3))];

type Drawn = RegionRow & { outline: AreaOutline };

/** Where open cases lie: the regions in three blues, what is red or yellow in each (picture 09a). Each opens its list;
 *  the table beside it says the same. Nothing where the city has given no outlines. */
export function AreaMap(props: { rows: readonly RegionRow[]; hrefOf: (row: RegionRow) => string; locale: Locale }) {
  const { locale, hrefOf } = props;
  // The ground of the whole lies under what is drawn on it.
  const drawn = props.rows
    .filter((row): row is Drawn => row.outline !== null)
    .toSorted((a, b) => Number(b.own) - Number(a.own));
  if (drawn.length < 2) return null;
  const t = createText(locale, "supervision");
  const points = drawn.flatMap((row) => row.outline.corners);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  const [width, height] = [Math.max(...xs) + margin - left, Math.max(...ys) + margin - top];
  const most = Math.max(...drawn.map((row) => row.total));
  return (
    <figure className="px-5 pt-3">
      <figcaption className="flex items-center justify-end gap-1.5 text-fine text-ink-2">
        {t("board.map")}
        {legend.map((blue) => (
          <span key={blue} aria-hidden className={`size-3 ${blue}`} data-edge />
        ))}
      </figcaption>
      <div className="relative mx-auto mt-1 w-fit">
        <svg
          aria-hidden
          viewBox={`${left} ${top} ${width} ${height}`}
          width={`${((tall * width) / height).toFixed(1)}rem`}
          className="h-auto max-w-full"
        >
          {drawn.map((row) => (
            <polygon
              key={row.key}
              points={row.outline.corners.map((corner) => corner.join(",")).join(" ")}
              className={`stroke-surface ${depth(row, most)}`}
              strokeWidth="4"
              strokeLinejoin="round"
            />
          ))}
        </svg>
        <ul>
          {drawn.map((row) => (
            <li key={row.key} className="pointer-events-none absolute inset-0 flex">
              <Bar width={`${((row.outline.name[0] - left) / width) * 100}%`} className="shrink-0" />
              <div className="flex w-0 flex-col">
                <Bar height={`${((row.outline.name[1] - top) / height) * 100}%`} className="shrink-0" />
                <Link
                  href={hrefOf(row)}
                  aria-label={t("board.see", { what: regionWords(row, locale), n: row.total })}
                  className="-translate-x-1/2 -translate-y-1/2 pointer-events-auto w-max min-h-8 whitespace-nowrap px-1.5 py-0.5 text-center text-table hover:underline"
                >
                  <b className="block font-semibold">{regionWords(row, locale)}</b>
                  <span className="inline-flex items-center gap-1 tabular-nums">
                    {(["red", "yellow"] as const).map(
                      (light) =>
                        row[light] > 0 && (
                          <span key={light} className="inline-flex items-center gap-0.5">
                            <LightMark kind={light} size={13} />
                            {row[light]}
                          </span>
                        ),
                    )}
                    {row.red + row.yellow === 0 && <span className="text-ink-2">{row.total}</span>}
                  </span>
                </Link>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </figure>
  );
}
