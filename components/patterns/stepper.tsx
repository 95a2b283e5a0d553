import Link from "next/link";
import type { Locale } from "@/lib/platform/i18n/locale";
import { classNames } from "../ui/class-names";
import { viewText } from "../ui/view-text";

/** `done` steps with an address can be gone back to. Exactly one step is `now`. */
export type Step = { key: string; label: string; state: "done" | "now" | "later"; href?: string; note?: string };

/** The steps of a journey: down the side on desktop, a bar in parts with 第 2 步，共 4 步 on phones. */
export function Stepper(props: { steps: Step[]; locale: Locale; label: string }) {
  const { steps } = props;
  const t = viewText(props.locale);
  const index = steps.findIndex((step) => step.state === "now");
  const now = steps[index];
  return (
    <nav aria-label={props.label} data-print="none">
      <div className="lg:hidden">
        <p className="text-caption text-ink-2">
          {t("stepper.of", { n: index + 1, total: steps.length })}
          {now && <b className="ml-2 text-ink">{now.label}</b>}
        </p>
        <div aria-hidden className="mt-2 grid auto-cols-fr grid-flow-col gap-1">
          {steps.map((step) => (
            <span
              key={step.key}
              data-edge
              className={classNames("h-1", step.state === "later" ? "bg-line-2" : "bg-blue-600")}
            />
          ))}
        </div>
      </div>
      <ol className="hidden lg:block">
        {steps.map((step, place) => (
          <li
            key={step.key}
            aria-current={step.state === "now" ? "step" : undefined}
            className="relative flex gap-3 pb-6 last:pb-0"
          >
            {place < steps.length - 1 && (
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
                step.state === "done" && "border-blue-600 bg-blue-600 text-surface",
                step.state === "now" && "border-2 border-blue-600 bg-surface font-semibold text-blue-600",
                step.state === "later" && "border-line-2 bg-surface text-ink-3",
              )}
            >
              {step.state === "done" ? "✓" : place + 1}
            </span>
            <span>
              {step.href ? (
                <Link href={step.href} className="quiet-link">
                  {step.label}
                </Link>
              ) : (
                <span className={step.state === "now" ? "font-semibold" : "text-ink-2"}>{step.label}</span>
              )}
              <span className="sr-only"> {t(`stepper.${step.state}`)}</span>
              {step.note && <span className="block text-caption text-ink-3">{step.note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
