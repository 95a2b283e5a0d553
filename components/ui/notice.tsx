import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { LightMark } from "./light";

/** A quiet word beside the matter. `amber` warns before an act. Errors use ErrorInPlace. */
export function Notice(props: {
  tone?: "plain" | "blue" | "amber";
  title?: ReactNode;
  children?: ReactNode;
  next?: ReactNode;
}) {
  const { tone = "plain" } = props;
  return (
    <div
      data-edge
      className={classNames(
        "flex gap-2.5 border-l-[3px] px-4 py-3 text-small",
        tone === "plain" && "border-control bg-sunken",
        tone === "blue" && "border-blue-600 bg-blue-50",
        tone === "amber" && "border-amber-mark bg-amber-50",
      )}
    >
      {tone === "amber" && (
        <span className="pt-0.5">
          <LightMark kind="yellow" size={16} />
        </span>
      )}
      {tone === "blue" && (
        <span className="pt-0.5 text-blue-600">
          <Icon of={Info} size={16} />
        </span>
      )}
      <div className="min-w-0 flex-1">
        {props.title && <p className="font-semibold">{props.title}</p>}
        {props.children && <div className="text-ink-2">{props.children}</div>}
        {props.next && <div className="mt-1">{props.next}</div>}
      </div>
    </div>
  );
}
