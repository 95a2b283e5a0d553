import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Fault } from "../kill/faults";
import type { FinalFigures } from "../kill/final-checks";
import { type Measured, measured, placeLine } from "../kill/kill-report";
import { allIn } from "./answers";

type Counted = Record<string, number>;
export type FailoverReport = {
  clients: number;
  seconds: number;
  versions: Record<string, string>;
  calmPerSecond: number;
  failovers: {
    killed: string;
    primary: string | null;
    writesBackS: number | null;
    rejoinedS: number;
    answers: Counted;
  }[];
  switchover: { from: string; to: string; longestGapS: number; answers: Counted };
  upgrade: {
    processes: { name: string; endedS: number; startedS: number }[];
    longestGapS: number;
    answers: Counted;
    errors: number;
  };
  readBack: { acts: number; actsOlder: number; pages: number; pagesOlder: number };
  reads: { replica: number; primary: number };
  figures: FinalFigures;
  refusals: Counted;
  faults: Fault[];
};

const docs = path.join(import.meta.dirname, "..", "..", "docs");
const n = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 1 });
const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
const list = (counted: Counted) =>
  Object.entries(counted)
    .map(([what, times]) => `${what} ${n(times)}×`)
    .join(", ") || "none";

/** Writes docs/failover-report.json and the page from it. */
export function writeFailoverReport({
  args,
  seed,
  ...found
}: FailoverReport & { args: readonly string[]; seed: number }): void {
  const place = measured(args, seed, found.versions.postgresql?.replace(/^\D+/, "") ?? "unknown");
  const report = { ...place, command: place.command.replace("npm run kill", "npm run failover"), ...found };
  writeFileSync(path.join(docs, "failover-report.json"), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(path.join(docs, "failover-report.md"), pageOf(report));
}

function pageOf(report: FailoverReport & Measured): string {
  const { failovers, switchover, upgrade, readBack, reads, figures, faults } = report;
  const share = Math.round((100 * reads.replica) / Math.max(1, reads.replica + reads.primary));
  return [
    "# The primary dies, hands over, and everything is replaced",
    "",
    "Written by `npm run failover`; the figures as data are in [failover-report.json](failover-report.json). Do not edit. What",
    "stands there: [operations.md](operations.md#cluster); why so: [0029](decisions/0029-reads-from-replicas.md),",
    "[0030](decisions/0030-cluster.md); how the load and the checks work: [0023](decisions/0023-kill-harness.md).",
    "",
    placeLine(report),
    `- ${Object.values(report.versions).join("; ")}; three nodes, two web processes and two workers behind HAProxy, an S3 stand-in.`,
    `- ${report.clients} clients and one browser for ${n(report.seconds)} s, ${n(report.calmPerSecond)} acts confirmed a second before the first kill; **faults found: ${faults.length}**.`,
    `- **Confirmed acts lost: ${faults.length === 0 ? 0 : "see the faults"}** of ${n(figures.confirmed)} on ${n(figures.cases)} cases: each looked at again at the end, ${n(figures.actsInLedger)} acts exactly once in the ledger, ${n(figures.filesRead)} files read back, ${n(figures.sameAnswers)} calls repeated with their key, ${n(figures.ledger.events)} events in ${n(figures.ledger.chains)} chains whole, promises kept after ${n(figures.promisesKeptAfterSeconds)} s.`,
    "",
    "## kill -9 of the primary's PostgreSQL and its Patroni",
    "",
    "Until an act sent after the kill is confirmed (promised: 15 s), and from starting the dead node again until it follows.",
    "",
    row(["killed", "then primary", "writes back s", "old one rejoined s", "answers until then"]),
    row(["---", "---", "--:", "--:", "---"]),
    ...failovers.map((one) =>
      row([
        one.killed,
        one.primary ?? "–",
        one.writesBackS === null ? "–" : n(one.writesBackS),
        n(one.rejoinedS),
        list(one.answers),
      ]),
    ),
    "",
    "## A planned switchover",
    "",
    `From ${switchover.from} to ${switchover.to}: longest time without a confirmed act ${n(switchover.longestGapS)} s. Answers: ${list(switchover.answers)}.`,
    "",
    "## Every process replaced, one after the other",
    "",
    `${n(allIn(upgrade.answers))} answers, **errors seen by anybody: ${upgrade.errors}** (${list(upgrade.answers)}); longest time without a confirmed act ${n(upgrade.longestGapS)} s. The same release started anew; what a new release adds is in operations.md.`,
    "",
    row(["process", "ended in order s", "started s"]),
    row(["---", "--:", "--:"]),
    ...upgrade.processes.map(({ name, endedS, startedS }) => row([name, n(endedS), n(startedS)])),
    "",
    "## Nobody sees less than they did",
    "",
    `- ${n(readBack.acts)} acts read back at once by who did them, showing how far they wrote: **older answers: ${readBack.actsOlder}**.`,
    `- ${n(readBack.pages)} pages of a draft drawn for a browser right after a save: **older pages: ${readBack.pagesOlder}**.`,
    `- Requests that only look: ${n(reads.replica)} read from a replica, ${n(reads.primary)} from the primary (${share} % replicas), as the web processes counted that lived to be asked.`,
    "",
    "## What clients heard in the whole run and tried again",
    "",
    `${list(report.refusals)}.`,
    ...(faults.length > 0
      ? ["", "## Faults", "", ...faults.map(({ what, kill }) => `- ${what} (after kill ${kill})`)]
      : []),
    "",
  ].join("\n");
}
