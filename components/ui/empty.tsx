import type { ReactNode } from "react";

/** Nothing here yet: what would be here, and one way on. */
export function Empty(props: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="rounded-note border border-line-2 border-dashed px-6 py-8 text-center text-small">
      <p className="font-semibold">{props.title}</p>
      {props.children && <div className="mt-1 text-ink-2">{props.children}</div>}
    </div>
  );
}
