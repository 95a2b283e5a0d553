import type { Locale } from "@/lib/platform/i18n";
import { classNames } from "../ui/class-names";

/** One stop of the strip: its name, how long (blue), and a quiet line. Solid stops are moments, rings are work. */
export type StripStop = {
  key: string;
  name: string;
  time: string;
  note?: string;
  solid?: boolean;
  byApplicant?: boolean;
};

/** The steps of a service in one line, as the guide shows them; from top to bottom on phones. */
export function ProcessStrip(props: { stops: readonly StripStop[]; locale: Locale; label: string }) {
  const { stops } = props;
  return (
    <ol
      aria-label={props.label}
      className="grid gap-y-4 sm:grid-cols-[repeat(auto-fit,minmax(7.5rem,1fr))] sm:gap-y-6"
      lang={props.locale}
    >
      {stops.map((stop, i) => (
        <li key={stop.key} className="relative max-sm:pl-7 sm:pt-6 sm:pr-3">
          {i < stops.length - 1 && (
            <span
              aria-hidden
              className={classNames(
                "absolute max-sm:top-4 max-sm:bottom-[-1.25rem] max-sm:left-[8px] max-sm:w-0.5 sm:top-[8px] sm:right-0 sm:left-4 sm:h-0.5",
                stop.byApplicant ? "bg-line-2" : "bg-blue-600",
              )}
            />
          )}
          <span
            aria-hidden
            className={classNames(
              "absolute top-1 left-0 size-[18px] rounded-full border-2 border-blue-600 sm:top-0",
              stop.solid ? "bg-blue-600" : "bg-surface",
            )}
          />
          <span className="block font-semibold text-body text-ink">{stop.name}</span>
          <span className="block text-blue-600 text-caption">{stop.time}</span>
          {stop.note && <span className="block text-caption text-ink-3">{stop.note}</span>}
        </li>
      ))}
    </ol>
  );
}
