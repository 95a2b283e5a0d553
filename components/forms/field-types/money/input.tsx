import { formWords } from "@/lib/forms/contract";
import { FigureInput } from "../figure-input";
import type { InputProps } from "../types";

/** Yuan on the screen, fen in the values. More than two decimals is no amount. */
function toFen(yuan: number): number | undefined {
  const fen = Math.round(yuan * 100);
  return Math.abs(yuan * 100 - fen) < 1e-4 && Number.isSafeInteger(fen) ? fen : undefined;
}

export function MoneyInput(props: InputProps) {
  return (
    <FigureInput
      {...props}
      unit={formWords(props.frame.locale)("field.yuan")}
      write={(fen) => (fen % 100 ? (fen / 100).toFixed(2) : String(fen / 100))}
      read={toFen}
    />
  );
}
