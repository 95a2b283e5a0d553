import Link from "next/link";
import { CalendarEditor } from "@/components/admin/calendar-editor";
import { CalendarLegend } from "@/components/admin/calendar-legend";
import { ContextBar } from "@/components/patterns/staff-shell";
import { Notice } from "@/components/ui/notice";
import { getCalendarYear } from "@/lib/cases";
import { today } from "@/lib/platform/clock";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { previewYear, saveYear } from "../actions";
import { requireAdministrator } from "../keeper";

const path = "/admin/calendar";

/** The year asked for, when it is one near this one; else this one. */
function yearOf(asked: string | undefined, current: number): number {
  const year = Number(asked);
  return Number.isInteger(year) && Math.abs(year - current) <= 5 ? year : current;
}

/** The city's working days and days off, by year, with the notice they come from. */
export default async function CalendarPage(props: { searchParams: Promise<{ year?: string }> }) {
  const { year: asked } = await props.searchParams;
  const [locale, actor] = [await currentLocale(), await requireAdministrator(path)];
  const now = today();
  const current = Number(now.slice(0, 4));
  const year = await getCalendarYear(actor, yearOf(asked, current));
  const t = createText(locale, "admin");
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-title">{t("calendar.title", { year: year.year })}</h1>
        <nav aria-label={t("calendar.years")} className="flex flex-wrap gap-1">
          {[-1, 0, 1, 2].map((step) => (
            <Link
              key={step}
              href={localHref(locale, `${path}?year=${current + step}`)}
              aria-current={current + step === year.year ? "page" : undefined}
              className="inline-flex min-h-8 items-center rounded-control px-2.5 text-staff tabular-nums hover:bg-blue-50 aria-[current]:bg-blue-50 aria-[current]:font-semibold aria-[current]:text-blue-700"
            >
              {current + step}
            </Link>
          ))}
        </nav>
        {year.notice && (
          <span className="text-ink-2 text-table">
            {t("calendar.notice", {
              title: year.notice.entered ? year.notice.title : t("calendar.builtIn", { year: year.year }),
            })}
            {year.notice.entered && ` · ${t("calendar.entered")}`}
          </span>
        )}
        <CalendarLegend locale={locale} />
      </ContextBar>
      {!year.notice && (
        <Notice tone="amber" title={t("calendar.noNotice", { year: year.year })}>
          {t("calendar.noNoticeWhy")}
        </Notice>
      )}
      <CalendarEditor
        key={`${year.year} ${year.off.length} ${year.work.length} ${year.notice?.title}`}
        year={year}
        today={now}
        preview={previewYear}
        save={saveYear}
      />
    </>
  );
}
