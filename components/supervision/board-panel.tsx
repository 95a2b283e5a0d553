import type { ReactNode } from "react";

/** One panel of the board: a name, the way to its whole list, its rows. */
export function BoardPanel(props: { id: string; title: string; end?: ReactNode; children: ReactNode; wide?: boolean }) {
  return (
    <section
      aria-labelledby={props.id}
      className={`min-w-0 overflow-hidden rounded-card border border-line bg-surface ${props.wide ? "lg:col-span-2" : ""}`}
    >
      <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 border-line border-b px-5 py-2">
        <h2 id={props.id} className="text-panel">
          {props.title}
        </h2>
        {props.end}
      </div>
      {props.children}
    </section>
  );
}
