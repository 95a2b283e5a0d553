import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { describedBy } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { formWords } from "@/lib/forms/contract";
import type { InputProps } from "./types";

/** Name, source, hint or problem around controls that answer one question together. At the counter the name stands at
 *  the left like that of every other field. */
export function GroupFrame(props: Pick<InputProps, "id" | "frame" | "dense"> & { children: ReactNode }) {
  const { id, frame, dense } = props;
  const label = (
    <span id={`${id}-label`} className={dense ? "text-ink-2 text-staff" : "font-semibold text-body"}>
      {frame.label}
      {frame.optional && <span className="font-normal text-ink-2">{formWords(frame.locale)("field.optional")}</span>}
    </span>
  );
  return (
    // A legend names a fieldset only as its first child, where no grid can place it; so the name is pointed at.
    <fieldset
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy(id, frame)}
      className={dense ? "grid min-h-[42px] min-w-0 grid-cols-[84px_1fr] items-center gap-x-3 py-1" : "min-w-0"}
    >
      <div className={dense ? "" : "mb-1.5 flex items-baseline justify-between gap-3"}>
        {label}
        {!dense && frame.source}
      </div>
      <div className="min-w-0">
        <div className="flex items-center gap-2">
          <div className="min-w-0 flex-1">{props.children}</div>
          {dense && frame.source}
        </div>
        <GroupNote id={id} frame={frame} />
      </div>
    </fieldset>
  );
}

function GroupNote({ id, frame }: Pick<InputProps, "id" | "frame">) {
  if (frame.error) {
    return (
      <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-red-text text-small">
        <Icon of={CircleAlert} size={16} className="mt-0.5" />
        <span>{frame.error}</span>
      </p>
    );
  }
  if (!frame.hint) return null;
  return (
    <p id={`${id}-hint`} className="mt-1.5 text-ink-3 text-small">
      {frame.hint}
    </p>
  );
}
