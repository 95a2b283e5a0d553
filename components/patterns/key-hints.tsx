import type { ReactNode } from "react";
import { Kbd } from "../ui/kbd";

export type KeyHint = { keys: readonly string[]; label: string };

/** The foot of a list: the keys that work it, and when it was read. A phone has no keys and shows the rest alone. */
export function KeyHints(props: { hints: readonly KeyHint[]; end?: ReactNode }) {
  return (
    <div
      data-print="none"
      className="flex min-h-10 flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line-2 border-t px-4 py-2 text-fine text-ink-2"
    >
      <span className="flex flex-wrap gap-x-5 max-md:hidden">
        {props.hints.map((hint) => (
          <span key={hint.label} className="inline-flex items-center gap-1.5">
            {hint.keys.map((key) => (
              <Kbd key={key} keys={key} />
            ))}
            {hint.label}
          </span>
        ))}
      </span>
      <span className="ml-auto">{props.end}</span>
    </div>
  );
}
