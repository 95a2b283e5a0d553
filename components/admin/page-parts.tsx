import { type ReactNode, useId } from "react";

/** The scrolling ground of an administration page, under its context bar. */
export function AdminGround(props: { children: ReactNode }) {
  return (
    <div data-scroll className="min-h-0 flex-1 overflow-y-auto bg-ground">
      <div className="mx-auto grid max-w-[90rem] gap-4 p-4 lg:p-6">{props.children}</div>
    </div>
  );
}

/** One part of it: a name, a note, its content. */
export function AdminPart(props: { title: string; note?: ReactNode; end?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 overflow-hidden rounded-card border border-line bg-surface">
      <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2">
        <h2 id={id} className="text-panel">
          {props.title}
        </h2>
        {props.note && <span className="text-ink-2 text-table">{props.note}</span>}
        {props.end && <span className="ml-auto">{props.end}</span>}
      </div>
      {props.children}
    </section>
  );
}
