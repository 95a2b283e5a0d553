import { type ReactNode, useId } from "react";

/** A part of a side panel: its name, a note, and the way to the whole list. */
export function SideSection(props: { title: string; note?: string; end?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-line-2 border-b">
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 border-line border-b bg-sunken px-4 py-1">
        <h2 id={id} className="text-panel">
          {props.title}
        </h2>
        {props.note && <span className="text-fine text-ink-2">{props.note}</span>}
        {props.end && <span className="ml-auto">{props.end}</span>}
      </div>
      {props.children}
    </section>
  );
}
