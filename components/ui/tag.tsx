import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type TagTone = "plain" | "blue" | "slate" | "green" | "amber" | "red" | "dashed";

/** What a class means stands in `app/globals.css`: a list repeats its tags, and says each twice. */
export const tagTones: Record<TagTone, string> = {
  plain: "tag tag-plain",
  blue: "tag tag-blue",
  slate: "tag tag-slate",
  green: "tag tag-green",
  amber: "tag tag-amber",
  red: "tag tag-red",
  dashed: "tag tag-dashed",
};

/** A short mark on a thing. Amber, green and red are verdicts; for the origin of a value use SourceTag. */
export function Tag(props: { tone?: TagTone; icon?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <span data-edge className={classNames(tagTones[props.tone ?? "plain"], props.className)}>
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
