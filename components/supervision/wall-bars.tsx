import { createText, type Locale } from "@/lib/platform/i18n";
import type { BoardRow } from "@/lib/supervision/contract";
import { Bar } from "../ui/bar";
import { countWords } from "../ui/count-words";
import { LightMark } from "../ui/light";

/** Where work stands, on the wall: name, bar from zero, number, and what is yellow or red of it. */
export function WallBars<R extends BoardRow>(props: {
  title: string;
  rows: readonly R[];
  nameOf: (row: R) => string;
  locale: Locale;
}) {
  const { rows, nameOf, locale } = props;
  const words = createText(locale, "cases");
  const most = Math.max(1, ...rows.map((row) => row.total));
  return (
    <section>
      <h2 className="mb-2 font-semibold text-wall">{props.title}</h2>
      <ul>
        {rows.map((row) => (
          <li
            key={row.key}
            className="grid grid-cols-[minmax(8rem,14rem)_1fr_8.5rem] items-center gap-4 py-1.5 text-wall max-md:grid-cols-[8rem_1fr]"
          >
            <span>{nameOf(row)}</span>
            <span className="flex items-center gap-3">
              <Bar width={`${(row.total / most) * 78}%`} className="h-6 min-w-0 bg-wall-bar" />
              <b className="font-semibold tabular-nums">{countWords(row.total)}</b>
            </span>
            <span className="flex gap-4 tabular-nums max-md:col-span-2 max-md:justify-end">
              {(["yellow", "red"] as const).map((light) => (
                <span key={light} className="inline-flex min-w-14 items-center gap-1.5">
                  {row[light] > 0 && (
                    <>
                      <LightMark kind={light} size={22} />
                      <span className="sr-only">{words(`light.${light}`)}</span>
                      {row[light]}
                    </>
                  )}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
