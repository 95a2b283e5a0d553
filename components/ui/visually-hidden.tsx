import type { ReactNode } from "react";

/** Said to readers of the screen, not shown. */
export function VisuallyHidden(props: { children: ReactNode }) {
  return <span className="sr-only">{props.children}</span>;
}
