import { createText, type Locale } from "@/lib/platform/i18n";
import type { DecisionDays } from "@/lib/statistics";
import { Bar } from "../ui/bar";
import { dateWords } from "../ui/date-words";

/** Fewer cases than this say little, and the picture says so. */
const few = 10;

/** How long it really took, beside what is promised: a bar for each length, from zero, with its number. */
export function GuideDurations(props: { figures: DecisionDays; promised: number; locale: Locale }) {
  const { figures, promised, locale } = props;
  const t = createText(locale, "portal");
  const last = Math.max(promised, figures.took.filter(({ n }) => n > 0).at(-1)?.days ?? 0);
  // Long limits have many lengths: they are put together so that no more than eight bars stand side by side.
  const width = Math.max(1, Math.ceil((last + 1) / 8));
  const bars = Array.from({ length: Math.ceil((last + 1) / width) }, (_, at) => {
    const [from, to] = [at * width, Math.min(last, at * width + width - 1)];
    const n = figures.took.filter(({ days }) => days >= from && days <= to).reduce((sum, one) => sum + one.n, 0);
    return { from, label: from === to ? `${from}` : `${from}–${to}`, n, over: from > promised };
  });
  const highest = Math.max(...bars.map(({ n }) => n));
  return (
    <figure className="mt-6 max-w-[28rem] text-small">
      <figcaption className="text-ink-2">
        {t(figures.cases === 1 ? "guide.durations.titleOne" : "guide.durations.title", { n: figures.cases })}
      </figcaption>
      {/* A table keeps its own width: what hides it lies around it. */}
      <div className="sr-only">
        <table>
          <caption>{t("guide.durations.axis")}</caption>
          <tbody>
            {bars.map(({ from, label, n }) => (
              <tr key={from}>
                <th scope="row">{label}</th>
                <td>{n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div aria-hidden className="mt-3 grid auto-cols-fr grid-flow-col items-end gap-1.5 text-center text-fine">
        {bars.map(({ from, label, n, over }) => (
          <div key={from}>
            <span className="text-ink-2">{n || ""}</span>
            <Bar
              data-edge
              height={highest > 0 ? Math.round((n / highest) * 56) : 0}
              className={over ? "bg-line-2" : "bg-blue-600"}
            />
            <span className="block border-ink-3 border-t pt-1">{label}</span>
          </div>
        ))}
      </div>
      <p className="mt-2 text-caption text-ink-2">
        {t("guide.durations.axis")} · {t("guide.durations.inTime", { share: figures.inTime })} ·{" "}
        {t("guide.durations.since", { day: dateWords(figures.since, locale, "full") })}
        {figures.cases < few && ` · ${t("guide.durations.few")}`}
      </p>
    </figure>
  );
}
