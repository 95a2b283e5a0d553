import type { ReactNode } from "react";

/** The card that stays in view beside a long page: the date one gets, the next step. Parts are split by hairlines. */
export function SideCard(props: { label?: string; children: ReactNode }) {
  return (
    <aside
      aria-label={props.label}
      className="grid content-start divide-y divide-line self-start rounded-card border-edge bg-surface px-6 lg:sticky lg:top-6 *:py-5 large:static"
    >
      {props.children}
    </aside>
  );
}
