import type { ComponentProps } from "react";
import { TextField } from "@/components/ui/text-field";
import type { InputProps } from "./types";

type Hints = Pick<ComponentProps<"input">, "inputMode" | "autoComplete" | "spellCheck" | "autoCapitalize" | "type">;

/** One line of text with the keyboard and the memory of the device that fit its kind. `read` tidies what is typed. */
export function LineInput(props: InputProps & { hints?: Hints; read?: (text: string) => string }) {
  const { id, value, onChange, frame, dense, hints, read = (text) => text } = props;
  return (
    <TextField
      {...frame}
      {...hints}
      id={id}
      dense={dense}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange(read(event.target.value) || undefined)}
    />
  );
}

/** Codes are copied with spaces and in full width (１２３); neither belongs to them. */
export const readCode = (text: string): string => text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
