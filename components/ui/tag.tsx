import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type TagTone = "plain" | "blue" | "slate" | "green" | "amber" | "red" | "dashed";

export const tagTones: Record<TagTone, string> = {
  plain: "border-line-2 bg-surface text-ink-2",
  blue: "border-blue-200 bg-blue-50 text-blue-700",
  slate: "border-line-2 bg-slate-50 text-slate-text",
  green: "border-green-mark/35 bg-green-50 text-green-text",
  amber: "border-amber-mark/50 bg-amber-50 text-amber-text",
  red: "border-red-edge bg-red-50 text-red-text",
  dashed: "border-control border-dashed bg-surface text-ink-2",
};

export const tagShape =
  "inline-flex items-center gap-1 rounded-tag border px-1.5 text-fine whitespace-nowrap large:text-caption";

/** A short mark on a thing. Amber, green and red are verdicts; for the origin of a value use SourceTag. */
export function Tag(props: { tone?: TagTone; icon?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <span data-edge className={classNames(tagShape, tagTones[props.tone ?? "plain"], props.className)}>
      {props.icon}
      <span>{props.children}</span>
    </span>
  );
}

/** How many, beside a tab or a heading. */
export function Count(props: { children: ReactNode; strong?: boolean }) {
  return (
    <span
      className={classNames(
        "rounded-full bg-sunken px-2 text-fine text-ink-2",
        props.strong && "font-semibold text-ink",
      )}
    >
      {props.children}
    </span>
  );
}
