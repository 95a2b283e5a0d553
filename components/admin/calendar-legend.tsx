import { createText, type Locale } from "@/lib/platform/i18n";

/** What the cells of the calendar mean, and what pressing one does. */
export function CalendarLegend(props: { locale: Locale }) {
  const t = createText(props.locale, "admin");
  const marks = [
    { key: "off", look: "hatch-off" },
    { key: "make-up", look: "bg-blue-50 font-semibold text-blue-700" },
    { key: "weekend", look: "bg-sunken" },
    { key: "changed", look: "outline-2 outline-blue-600 -outline-offset-2" },
  ] as const;
  return (
    <span className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-2 text-table">
      {marks.map(({ key, look }) => (
        <span key={key} className="inline-flex items-center gap-1.5">
          <span
            aria-hidden
            className={`inline-flex size-5 items-center justify-center rounded-tag border border-line text-fine ${look}`}
          />
          {t(`calendar.legend.${key === "make-up" ? "work" : key}`)}
        </span>
      ))}
      <span>{t("calendar.hint")}</span>
    </span>
  );
}
