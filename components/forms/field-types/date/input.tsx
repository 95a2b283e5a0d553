"use client";
import { DatePicker } from "@/components/ui/date-picker";
import type { InputProps } from "../types";

export function DateInput(props: InputProps) {
  return (
    <DatePicker
      {...props.frame}
      id={props.id}
      dense={props.dense}
      value={typeof props.value === "string" ? props.value : ""}
      onChange={(day) => props.onChange(day || undefined)}
    />
  );
}
