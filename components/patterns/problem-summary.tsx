"use client";
import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { Icon } from "../ui/icon";
import { useLocale } from "../ui/locale";
import { uiText } from "../ui/ui-text";

export type Problem = { fieldId: string; text: string };

/** All that is wrong with a form, at its top, with the focus; each line leads to its field. Mount it (or change `key`)
 *  after a failed attempt. */
export function ProblemSummary(props: { problems: Problem[]; title?: string }) {
  const t = uiText(useLocale());
  const box = useRef<HTMLDivElement>(null);
  const count = props.problems.length;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count]);
  if (count === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      data-edge
      className="border-red-text border-l-[3px] bg-red-50 px-4 py-3 focus:outline-3"
    >
      <h2 className="flex items-center gap-2 font-semibold text-body text-red-text">
        <Icon of={CircleAlert} />
        {props.title ?? t("problems.title", { n: count })}
      </h2>
      <ul className="mt-1 text-small">
        {props.problems.map((problem) => (
          <li key={problem.fieldId}>
            <a
              href={`#${problem.fieldId}`}
              className="link inline-flex min-h-8 items-center"
              onClick={(event) => {
                const field = document.getElementById(problem.fieldId);
                if (!field) return;
                event.preventDefault();
                field.scrollIntoView({ block: "center" });
                const first = field.matches("input,select,textarea,button")
                  ? field
                  : field.querySelector<HTMLElement>("input,select,textarea,button");
                (first ?? field).focus({ preventScroll: true });
              }}
            >
              {problem.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
