import type { ReactNode } from "react";
import { createText, type Locale } from "@/lib/platform/i18n";
import { Kbd } from "../ui/kbd";

/** The foot of a worklist: its keys, and when it was read. */
export function ListKeys(props: { claim: boolean; locale: Locale; end: ReactNode }) {
  const t = createText(props.locale, "approval");
  const keys = [
    { keys: ["J", "K"], label: t("list.hint.move") },
    ...(props.claim
      ? [
          { keys: ["X"], label: t("list.hint.mark") },
          { keys: ["C"], label: t("list.hint.claim") },
        ]
      : []),
    { keys: ["Enter"], label: t("list.hint.open") },
    { keys: ["Ctrl+K"], label: t("list.hint.search") },
  ];
  return (
    <div
      data-print="none"
      className="flex min-h-10 flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line-2 border-t px-4 py-2 text-fine text-ink-2"
    >
      <span className="flex flex-wrap gap-x-5 max-md:hidden">
        {keys.map((one) => (
          <span key={one.label} className="inline-flex items-center gap-1.5">
            {one.keys.map((key) => (
              <Kbd key={key} keys={key} />
            ))}
            {one.label}
          </span>
        ))}
      </span>
      <span className="ml-auto">{props.end}</span>
    </div>
  );
}
