import { createText, type Locale } from "@/lib/platform/i18n";
import type { OpenFigures } from "@/lib/statistics";
import { countWords } from "../ui/count-words";
import { dateWords } from "../ui/date-words";

/** 我们说到做到了吗: what was promised and what was kept, counted from the cases. Absent while there is nothing to count. */
export function FiguresBand(props: { figures: OpenFigures; locale: Locale; more?: React.ReactNode }) {
  const { figures, locale } = props;
  const t = createText(locale, "portal");
  if (figures.closed === 0) return null;
  const shown: [string, string][] = [
    [countWords(figures.closed), t("figures.closed")],
    ...(figures.inTime === null ? [] : [[`${figures.inTime}%`, t("figures.inTime")] as [string, string]]),
    ...(figures.meanDays === null
      ? []
      : [[t("figures.days", { n: figures.meanDays }), t("figures.meanDays")] as [string, string]]),
    ...(figures.satisfied === null
      ? []
      : [[`${figures.satisfied}%`, t("figures.satisfied", { n: figures.evaluations })] as [string, string]]),
  ];
  return (
    <section data-ground="blue" aria-labelledby="figures" className="mt-16 -mb-16 bg-blue-900 text-surface">
      <div className="page-width flex flex-wrap items-center gap-x-14 gap-y-5 py-7">
        <div>
          <h2 id="figures" className="text-section">
            {t("figures.title")}
          </h2>
          <p className="text-blue-200 text-caption">{t("figures.since", { day: dateWords(figures.since, locale) })}</p>
        </div>
        <dl className="flex flex-wrap gap-x-14 gap-y-4">
          {shown.map(([value, label]) => (
            <div key={label} className="flex flex-col-reverse">
              <dt className="text-blue-200 text-caption">{label}</dt>
              <dd className="font-semibold text-[1.75rem]/9">{value}</dd>
            </div>
          ))}
        </dl>
        {props.more && <p className="ml-auto text-small">{props.more}</p>}
      </div>
    </section>
  );
}
