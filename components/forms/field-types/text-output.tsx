import { fieldText, maskedFieldText } from "@/lib/forms/contract";
import type { OutputProps } from "./types";

/** A value as text. Lines stay lines; React escapes the rest. */
export function TextOutput(props: OutputProps) {
  const read = props.masked ? maskedFieldText : fieldText;
  return (
    <span className="whitespace-pre-line break-words">{read(props.field, props.value, props.locale, props.city)}</span>
  );
}
