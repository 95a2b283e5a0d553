import type { ReactNode } from "react";

/** The foot of the opinion panel: always in sight, on a phone at the bottom of the screen, whatever one reads above. */
export function PanelFoot(props: { children: ReactNode }) {
  return (
    <div
      data-print="none"
      className="z-20 mt-auto flex max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 lg:sticky lg:bottom-0 flex-wrap items-center gap-2 border-line-2 border-t bg-surface px-4 py-3"
    >
      {props.children}
    </div>
  );
}
