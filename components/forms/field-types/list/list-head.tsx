import { CircleAlert } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { formWords } from "@/lib/forms/contract";
import type { InputProps } from "../types";

/** Name, hint or problem of a list. The legend is the fieldset's first child: only there does it name it. */
export function ListHead(props: Pick<InputProps, "id" | "frame" | "dense">) {
  const { id, frame, dense } = props;
  return (
    <>
      <legend className={dense ? "text-ink-2 text-staff" : "font-semibold text-body"}>
        {frame.label}
        {frame.optional && <span className="font-normal text-ink-2">{formWords(frame.locale)("field.optional")}</span>}
      </legend>
      {frame.source}
      {frame.error ? (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1.5 text-red-text text-small">
          <Icon of={CircleAlert} size={16} className="mt-0.5" />
          <span>{frame.error}</span>
        </p>
      ) : (
        frame.hint && (
          <p id={`${id}-hint`} className="mt-1 text-ink-3 text-small">
            {frame.hint}
          </p>
        )
      )}
    </>
  );
}
