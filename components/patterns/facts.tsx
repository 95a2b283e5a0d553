import type { ReactNode } from "react";

export type Fact = { label: ReactNode; value: ReactNode; note?: ReactNode };

/** The band of up to four facts that answers first: how long, what papers, how many visits, what fee. */
export function Facts(props: { facts: Fact[] }) {
  return (
    <dl className="grid overflow-hidden rounded-card border-edge bg-surface max-sm:grid-cols-2 sm:auto-cols-fr sm:grid-flow-col large:grid-flow-row large:grid-cols-1">
      {props.facts.map((fact, index) => (
        <div
          // A band is written once and never reordered.
          key={typeof fact.label === "string" ? fact.label : `fact-${index}`}
          className="-mt-px -ml-px border-line border-t border-l px-5 py-4 max-sm:px-4"
        >
          <dt className="text-caption text-ink-2">{fact.label}</dt>
          <dd className="text-subhead">{fact.value}</dd>
          {fact.note && <dd className="text-caption text-ink-2">{fact.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
