import { TextArea } from "@/components/ui/text-area";
import type { InputProps } from "../types";

export function TextareaInput(props: InputProps) {
  return (
    <TextArea
      {...props.frame}
      id={props.id}
      dense={props.dense}
      value={typeof props.value === "string" ? props.value : ""}
      onChange={(event) => props.onChange(event.target.value || undefined)}
    />
  );
}
