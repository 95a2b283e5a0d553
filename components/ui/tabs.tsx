"use client";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Count } from "./tag";

export type TabItem = { id: string; label: string; count?: number; content: ReactNode };

const reachable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";

/**
 * Parts of one page that are looked at one at a time. Places with an address are links (NavLinks), not tabs. The keys are
 * those of the ARIA Authoring Practices: one stop of the Tab key, arrows, Home and End choose at once.
 */
export function Tabs(props: {
  label: string;
  items: TabItem[];
  selected?: string;
  onSelect?: (id: string) => void;
  dense?: boolean;
}) {
  const { items } = props;
  const id = useId();
  const [own, setOwn] = useState(items[0]?.id);
  const selected = props.selected ?? own;
  const at = Math.max(
    items.findIndex((item) => item.id === selected),
    0,
  );
  const shown = items[at];
  const select = (item: TabItem) => {
    setOwn(item.id);
    props.onSelect?.(item.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const places: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 };
    const place = places[event.key];
    const next = place === undefined ? undefined : items.at(place % items.length);
    if (!next) return;
    event.preventDefault();
    select(next);
    document.getElementById(`${id}-tab-${next.id}`)?.focus();
  };
  return (
    <div className="min-w-0">
      <div
        role="tablist"
        aria-label={props.label}
        className="flex overflow-x-auto border-line-2 border-b max-sm:*:flex-1"
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            id={`${id}-tab-${item.id}`}
            aria-selected={item === shown}
            aria-controls={item === shown ? `${id}-panel-${item.id}` : undefined}
            data-selected={item === shown || undefined}
            tabIndex={item === shown ? 0 : -1}
            onClick={() => select(item)}
            onKeyDown={onKeyDown}
            className={`relative flex cursor-pointer items-center justify-center gap-1.5 whitespace-nowrap px-3 max-sm:px-1.5 -outline-offset-2 after:absolute after:inset-x-0 after:-bottom-px after:h-[3px] hover:text-blue-700 selected:font-semibold selected:text-blue-600 selected:after:bg-blue-600 ${props.dense ? "min-h-10 text-staff" : "min-h-target text-body"}`}
          >
            {item.label}
            {item.count !== undefined && <Count>{item.count}</Count>}
          </button>
        ))}
      </div>
      {shown && (
        <div
          key={shown.id}
          role="tabpanel"
          id={`${id}-panel-${shown.id}`}
          aria-labelledby={`${id}-tab-${shown.id}`}
          ref={(panel) => {
            // A part without anything to stop at is a stop itself: it can be reached, read and scrolled by keys.
            if (panel?.querySelector(reachable)) panel.removeAttribute("tabindex");
            else panel?.setAttribute("tabindex", "0");
          }}
          className="pt-4"
        >
          {shown.content}
        </div>
      )}
    </div>
  );
}
