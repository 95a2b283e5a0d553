import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";

export type Definition = { term: string; value: ReactNode; source?: ReactNode };

/** Names and values, one under the other, with the origin of each value at the right; on a phone the value takes the
 *  whole width under its name. */
export function DefinitionList(props: { items: Definition[]; dense?: boolean; ruled?: boolean }) {
  const { dense, ruled = !dense } = props;
  return (
    <dl className={dense ? "text-staff" : "text-body"}>
      {props.items.map((item) => (
        <div
          key={item.term}
          className={classNames(
            "grid items-baseline gap-x-4",
            dense
              ? "grid-cols-[clamp(5.5rem,22%,11rem)_1fr_auto] py-0.5 max-sm:grid-cols-[1fr_auto]"
              : "grid-cols-[9rem_1fr_auto] py-2.5 max-sm:grid-cols-[1fr_auto] max-sm:py-2",
            ruled && "border-line border-b",
          )}
        >
          <dt className={classNames("text-ink-2", !dense && "text-small")}>{item.term}</dt>
          <dd className="min-w-0 break-words max-sm:col-span-2 max-sm:row-start-2">{item.value}</dd>
          {item.source && <dd className="max-sm:col-start-2 max-sm:row-start-1">{item.source}</dd>}
        </div>
      ))}
    </dl>
  );
}
