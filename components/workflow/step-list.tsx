import { createText, type Locale } from "@/lib/platform/i18n";
import type { StepState } from "@/lib/workflow/contract";
import { classNames } from "../ui/class-names";
import type { StepRow } from "./step-table";

const dot: Record<StepState, string> = {
  done: "border-blue-600 bg-blue-50 text-blue-600",
  now: "border-blue-600 bg-blue-600 text-surface",
  later: "border-line-2 bg-surface text-ink-3",
};

/** The steps of a process from top to bottom, for phones. */
export function StepList(props: { steps: readonly StepRow[]; locale: Locale; label: string }) {
  const t = createText(props.locale, "workflow");
  return (
    <ol aria-label={props.label} className="sm:hidden">
      {props.steps.map((step, i) => (
        <li
          key={step.id}
          aria-current={step.state === "now" ? "step" : undefined}
          className="relative flex gap-3 pb-5 last:pb-0"
        >
          {i < props.steps.length - 1 && (
            <span
              aria-hidden
              className={classNames(
                "absolute top-6 bottom-0 left-[11px] w-px",
                step.state === "done" ? "bg-blue-600" : "bg-line-2",
              )}
            />
          )}
          <span
            aria-hidden
            className={classNames(
              "z-[1] grid size-6 shrink-0 place-items-center rounded-full border text-fine",
              dot[step.state],
            )}
          >
            {step.state === "done" ? "✓" : i + 1}
          </span>
          <span className="min-w-0">
            <span
              className={classNames(
                "block text-small",
                step.state === "later" ? "text-ink-2" : "font-semibold text-ink",
              )}
            >
              {step.name}
            </span>
            <span className="block text-caption text-ink-3">
              {[...(step.state === "now" && step.time ? [] : [t(`picture.${step.state}`)]), step.who, step.time]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
