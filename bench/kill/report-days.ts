import { type DayPart, placeLine } from "./kill-report";

const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;

/** The page's part about the worst days. */
export function dayLines(part: DayPart): string[] {
  return [
    "## Worst days",
    "",
    placeLine(part),
    "- Each day under the same load, checked like the kills at its end: nothing confirmed lost, nothing twice, ledger whole, promises kept.",
    "",
    row(["day", "how it is made", "what people hear", "back after s", "confirmed acts", "faults"]),
    row(["---", "---", "---", "--:", "--:", "--:"]),
    ...part.days.map(({ day, how, heard, backAfterSeconds, confirmed, faults }) =>
      row([day, how, heard || "nothing", backAfterSeconds.toFixed(1), confirmed, faults.length]),
    ),
    "",
  ];
}
