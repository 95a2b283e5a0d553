"use client";
import { Check, Circle, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { classNames } from "../ui/class-names";
import { Icon } from "../ui/icon";
import { useText } from "../ui/locale";
import { Tag } from "../ui/tag";
import type { PaperView, Verdict } from "./paper-types";

const marks = {
  ok: { icon: Check, colour: "text-green-text" },
  wrong: { icon: X, colour: "text-red-text" },
  open: { icon: Circle, colour: "text-ink-3" },
} as const;

/** What there is to look at, each with its verdict in shape and word. */
export function PaperList(props: {
  papers: PaperView[];
  selected: string | undefined;
  verdictOf: (key: string) => Verdict;
  /** Nothing to judge here: what is fetched or brought later. */
  quiet?: (paper: PaperView) => boolean;
  onSelect: (key: string) => void;
}) {
  const t = useText("window");
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (props.selected) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [props.selected]);
  return (
    <ul ref={list}>
      {props.papers.map((paper) => {
        const here = paper.key === props.selected;
        const verdict = props.verdictOf(paper.key);
        const { icon, colour } = marks[verdict];
        return (
          <li key={paper.key} className="border-line border-b">
            <button
              type="button"
              aria-current={here ? "true" : undefined}
              onClick={() => props.onSelect(paper.key)}
              className={classNames(
                "flex w-full items-start justify-between gap-3 px-4 py-2 text-left -outline-offset-3",
                here ? "bg-blue-50 shadow-[inset_3px_0_0_var(--color-blue-600)]" : "hover:bg-ground",
              )}
            >
              <span className="min-w-0">
                <span className="block font-medium text-table">{paper.name}</span>
                <span className="block text-fine text-ink-2">{paper.note}</span>
                {paper.mended && <Tag tone="blue">{t("paper.mended")}</Tag>}
              </span>
              {!(verdict === "open" && props.quiet?.(paper)) && (
                <span className={classNames("mt-0.5", colour)}>
                  <Icon of={icon} size={18} />
                  <span className="sr-only">{t(`verdict.${verdict}`)}</span>
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
