import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { machineOf, writtenAt } from "../report";
import type { DayResult } from "./days/rehearse-day";
import type { Fault } from "./faults";
import type { FinalFigures } from "./final-checks";
import type { KillRecord } from "./kill-rounds";
import { dayLines } from "./report-days";
import { killLines } from "./report-kills";

/** Where a part of the report was measured, when, and with which command. */
export type Measured = {
  at: string;
  /** Runnable processes on average over 15 minutes at the beginning: what else the machine had to do. */
  loadAverage: number;
  command: string;
  seed: number;
  machine: ReturnType<typeof machineOf>;
};

export type KillPart = Measured & {
  clients: number;
  seconds: number;
  kills: KillRecord[];
  figures: FinalFigures;
  refusals: Record<string, number>;
  faults: Fault[];
};
export type DayPart = Measured & { days: DayResult[] };
export type Report = { kills?: KillPart; days?: DayPart };

const docs = path.join(import.meta.dirname, "..", "..", "docs");
const data = path.join(docs, "kill-report.json");

export const measured = (args: readonly string[], seed: number, postgresql: string): Measured => ({
  at: writtenAt(),
  command: ["npm run kill", ...(args.length > 0 ? ["--", ...args] : [])].join(" "),
  seed,
  loadAverage: Math.round((loadavg()[2] ?? 0) * 10) / 10,
  machine: machineOf(postgresql),
});

/** Writes docs/kill-report.json and the page from it; the part that was not measured now stays as it was. */
export function writeReport(part: Report): void {
  const before = existsSync(data) ? (JSON.parse(readFileSync(data, "utf8")) as Report) : {};
  const report = { ...before, ...part };
  writeFileSync(data, `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(path.join(docs, "kill-report.md"), pageOf(report));
}

function pageOf({ kills, days }: Report): string {
  return [
    "# Kill it anywhere, and the worst days",
    "",
    "Written by `npm run kill`; the figures as data are in [kill-report.json](kill-report.json). Do not edit. How the harness",
    "works and why: [decisions/0023-kill-harness.md](decisions/0023-kill-harness.md).",
    "",
    ...(kills ? killLines(kills) : []),
    ...(days ? dayLines(days) : []),
  ].join("\n");
}

export const placeLine = ({ at, command, machine, loadAverage }: Measured): string =>
  `- ${at}; \`${command}\`; ${machine.cores} cores (${machine.cpu}; load average before: ${loadAverage}), ${machine.memoryGiB} GiB, Node ${machine.node}, PostgreSQL ${machine.postgresql}; load, product, outside systems and database on this one machine.`;
