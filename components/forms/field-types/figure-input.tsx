"use client";
import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { formWords } from "@/lib/forms/contract";
import { readFigure } from "./read-figure";
import type { InputProps } from "./types";

type Props = InputProps & {
  unit?: string;
  /** The number kept → as it is typed, and back (yuan ↔ fen). undefined: this text is no such number. */
  write: (value: number) => string;
  read: (figure: number) => number | undefined;
};

/** A number typed as text: a browser's number field throws away what it cannot read and turns with the wheel. What is
 *  no number stays on the screen with its problem, and counts as empty. */
export function FigureInput(props: Props) {
  const { id, value, onChange, frame, dense, unit, write, read } = props;
  const kept = typeof value === "number" ? value : undefined;
  const [typed, setTyped] = useState<string>();
  const toValue = (text: string) => {
    const figure = readFigure(text);
    return figure === undefined ? undefined : read(figure);
  };
  // What was typed stands as long as it means the value kept ("1." while typing 1.5); else the value was set elsewhere.
  const typedValue = typed === undefined ? undefined : toValue(typed);
  const shown = typed !== undefined && typedValue === kept ? typed : kept === undefined ? "" : write(kept);
  const unreadable = shown.trim() !== "" && toValue(shown) === undefined;
  return (
    <TextField
      {...frame}
      error={unreadable ? formWords(frame.locale)("field.numberOnly") : frame.error}
      unit={unit}
      id={id}
      dense={dense}
      inputMode="decimal"
      value={shown}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(toValue(event.target.value));
      }}
    />
  );
}
