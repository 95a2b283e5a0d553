import { type KillPart, placeLine } from "./kill-report";
import type { KillRecord } from "./kill-rounds";

const n = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 1 });
const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;

/** The page's part about kills. */
export function killLines(part: KillPart): string[] {
  const { kills, figures, faults } = part;
  return [
    "## Kills",
    "",
    placeLine(part),
    `- ${kills.length} kills with seed ${part.seed} in ${n(part.seconds)} s under ${part.clients} clients; **faults found: ${faults.length}**.`,
    `- ${n(figures.confirmed)} confirmed acts on ${n(figures.cases)} cases, each looked at again: state at least as far, same numbers, ${n(figures.actsInLedger)} acts exactly once in the ledger, ${n(figures.filesRead)} files read back with their digest, ${n(figures.messagesOutside)} messages outside, each once.`,
    `- ${n(figures.sameAnswers)} confirmed calls sent again with their key: the same answer, nothing done again.`,
    `- Ledger after the run: ${n(figures.ledger.events)} events in ${n(figures.ledger.chains)} chains under ${n(figures.ledger.roots)} roots, whole.`,
    `- After the last restart every promise was kept within ${n(figures.promisesKeptAfterSeconds)} s (promised: 60 s): papers made and signed, decisions closed and told, nothing waiting. ${n(figures.openProcesses)} cases still in review, each with exactly its tasks.`,
    `- What clients heard meanwhile and tried again with the same key: ${Object.entries(part.refusals)
      .map(([what, times]) => `${what} ${n(times)}×`)
      .join(", ")}.`,
    "",
    ...recoveryTable(kills),
    "",
    ...momentTable(kills),
    "",
  ];
}

function recoveryTable(kills: readonly KillRecord[]): string[] {
  const all = [...new Set(kills.map(({ what }) => what))].sort();
  return [
    'Until it works again: a command sent after the kill is confirmed; for the worker, work is done behind again. "Again": the next kill came before that.',
    "",
    row(["killed", "kills", "again", "p50 s", "p95 s", "max s"]),
    row(["---", "--:", "--:", "--:", "--:", "--:"]),
    ...[...all, "any"].map((what) => {
      const mine = what === "any" ? kills : kills.filter((one) => one.what === what);
      const times = mine.flatMap(({ recoveredMs }) => (typeof recoveredMs === "number" ? recoveredMs / 1_000 : []));
      times.sort((a, b) => a - b);
      const at = (share: number) =>
        times.length ? n(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) : "–";
      return row([what, mine.length, mine.length - times.length, at(0.5), at(0.95), at(1)]);
    }),
  ];
}

function momentTable(kills: readonly KillRecord[]): string[] {
  const count = (names: readonly string[]) => {
    const found = new Map<string, number>();
    for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
    return [...found]
      .sort(([, a], [, b]) => b - a)
      .map(([name, times]) => `${name} ${times}`)
      .join(", ");
  };
  return [
    `- Moments: ${count(kills.map(({ moment }) => moment))}.`,
    `- In flight at the kills, calls: ${count(kills.flatMap(({ acts }) => acts)) || "none"}.`,
    `- In flight at the kills, jobs: ${count(kills.flatMap(({ jobs }) => jobs)) || "none"}.`,
  ];
}
