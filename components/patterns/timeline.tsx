import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locale";
import { classNames } from "../ui/class-names";
import { viewText } from "../ui/view-text";

export type TimelineEntry = {
  key: string;
  state: "future" | "now" | "past";
  icon: ReactNode;
  title: ReactNode;
  body?: ReactNode;
  /** now: who has it, in a line of its own. */
  holder?: ReactNode;
  /** past: when and who, at the right. */
  when?: ReactNode;
};

/** What happened and what comes, newest on top: future steps dashed above, now in solid blue, the past below. */
export function Timeline(props: { entries: TimelineEntry[]; locale: Locale; label: string }) {
  const t = viewText(props.locale);
  return (
    <ol aria-label={props.label}>
      {props.entries.map((entry, index) => (
        <li
          key={entry.key}
          aria-current={entry.state === "now" ? "step" : undefined}
          className="relative grid grid-cols-[30px_1fr] gap-x-3.5 pb-6 last:pb-0"
        >
          {index < props.entries.length - 1 && (
            <span
              aria-hidden
              className={classNames(
                "absolute top-8 bottom-0 left-[14px] border-line-2 border-l",
                entry.state === "future" && "border-dashed",
              )}
            />
          )}
          <span
            aria-hidden
            className={classNames(
              "grid size-[30px] place-items-center rounded-full border",
              entry.state === "future" && "border-line-2 border-dashed bg-paper text-ink-3",
              entry.state === "now" && "border-blue-600 bg-blue-600 text-surface",
              entry.state === "past" && "border-line-2 bg-surface text-ink-2",
            )}
          >
            {entry.icon}
          </span>
          <div className="min-w-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h3
                className={classNames(
                  entry.state === "now" && "text-subhead",
                  entry.state === "past" && "font-semibold text-body",
                  entry.state === "future" && "font-medium text-body text-ink-2",
                )}
              >
                <span className="sr-only">{t(`timeline.${entry.state}`)}</span>
                {entry.title}
              </h3>
              {entry.when && <span className="text-caption text-ink-2">{entry.when}</span>}
            </div>
            {entry.body && <div className="text-ink-2 text-small">{entry.body}</div>}
            {entry.holder && <p className="text-blue-600 text-small">{entry.holder}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
