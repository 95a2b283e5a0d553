import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/** Something failed here; the page around it keeps working. Says what, why (with the rule), what is safe, what next. */
export function ErrorInPlace(props: {
  what: ReactNode;
  why?: ReactNode;
  safe?: ReactNode;
  next?: ReactNode;
  id?: string;
}) {
  return (
    <div
      id={props.id}
      role="alert"
      data-edge
      className="flex gap-2.5 border-red-text border-l-[3px] bg-red-50 px-4 py-3 text-small"
    >
      <span className="pt-0.5 text-red-text">
        <Icon of={CircleAlert} size={18} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-semibold text-red-text">{props.what}</p>
        {props.why && <p>{props.why}</p>}
        {props.safe && <p>{props.safe}</p>}
        {props.next && <div className="mt-1.5 flex flex-wrap gap-3">{props.next}</div>}
      </div>
    </div>
  );
}
