import type { ReactNode } from "react";

/** The foot of the opinion panel: always in sight, on a phone at the bottom of the screen. */
export function PanelFoot(props: { children: ReactNode }) {
  return (
    <div
      data-print="none"
      className="sticky bottom-0 z-20 mt-auto flex flex-wrap items-center gap-2 border-line-2 border-t bg-surface px-4 py-3"
    >
      {props.children}
    </div>
  );
}
