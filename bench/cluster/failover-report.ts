import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Fault } from "../kill/faults";
import type { FinalFigures } from "../kill/final-checks";
import { type Measured, measured, placeLine } from "../kill/kill-report";
import { allIn } from "./answers";
import type { Failover, Switchover } from "./kill-primary";
import type { EtcdLoss } from "./lose-etcd";
import type { Parted } from "./part-primary";
import type { Counted } from "./rehearsal";
import type { Upgrade } from "./rolling-upgrade";

export type FailoverReport = {
  clients: number;
  seconds: number;
  versions: Record<string, string>;
  calmPerSecond: number;
  failovers: Failover[];
  switchover: Switchover;
  etcd: EtcdLoss;
  parted: Parted[];
  upgrade: Upgrade;
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
  const { failovers, switchover, readBack, reads, figures, faults } = report;
  const share = Math.round((100 * reads.replica) / Math.max(1, reads.replica + reads.primary));
  return [
    "# The primary dies, hands over, is cut off, and everything is replaced by the next release",
    "",
    "Written by `npm run failover`; the figures as data are in [failover-report.json](failover-report.json). Do not edit. What",
    "stands there: [operations.md](operations.md#cluster); why so: [0029](decisions/0029-reads-from-replicas.md),",
    "[0030](decisions/0030-cluster.md), [0033](decisions/0033-rolling-upgrade.md),",
    "[0034](decisions/0034-etcd-and-splits.md); how the load and the checks work: [0023](decisions/0023-kill-harness.md).",
    "",
    placeLine(report),
    `- ${Object.values(report.versions).join("; ")}; three nodes and three members of etcd on three machines (networks of their own where the machine allows it), two web processes and two workers behind HAProxy, an S3 stand-in.`,
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
    ...etcdLines(report.etcd),
    ...partedLines(report.parted),
    ...upgradeLines(report.upgrade),
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

function etcdLines({ one, most, primaryToo }: EtcdLoss): string[] {
  return [
    "## etcd is lost",
    "",
    `- kill -9 of the member that the others follow (${one.killed.join(", ")}), for ${n(one.seconds)} s: **errors seen by anybody: ${one.errors}**, longest time without a confirmed act ${n(one.longestGapS)} s, the primary stays (${list(one.answers)}).`,
    `- Then of the majority (${most.killed.join(", ")}), for ${n(most.seconds)} s, longer than an office lasts: **errors seen by anybody: ${most.errors}**, longest time without a confirmed act ${n(most.longestGapS)} s, the primary stays, because it hears every other node (${list(most.answers)}).`,
    `- Then kill -9 of the primary too (${primaryToo.killed}): for ${n(primaryToo.secondsWithout)} s nobody can agree, **times another node led: ${primaryToo.othersLed}**, nothing was confirmed. Writes were back ${primaryToo.backS === null ? "–" : n(primaryToo.backS)} s after etcd was started again; the dead node followed after ${n(primaryToo.rejoinedS)} s.`,
    "",
  ];
}

function partedLines(parted: readonly Parted[]): string[] {
  return [
    "## The primary is cut off and lives on",
    "",
    "Its machine's cable is pulled, or all of it hangs and wakes up again. Somebody beside it goes on writing into it by its socket",
    "all the while. *Open*: how long after the parting it last let anybody write; *confirmed*: writes that it confirmed, each of which",
    "must be in the database of all at the end.",
    "",
    row([
      "what",
      "node",
      "then primary",
      "writes back s",
      "open s",
      "asked",
      "confirmed",
      "lost",
      "apart s",
      "follows again s",
    ]),
    row(["---", "---", "---", "--:", "--:", "--:", "--:", "--:", "--:", "--:"]),
    ...parted.map((one) =>
      row([
        one.how,
        one.parted,
        one.primary ?? "–",
        one.writesBackS === null ? "–" : n(one.writesBackS),
        one.openS === null ? "never" : n(one.openS),
        one.asked,
        one.confirmed,
        `**${one.lost}**`,
        n(one.apartS),
        n(one.rejoinedS),
      ]),
    ),
    "",
    ...(parted.length < 2
      ? ["The cable could not be pulled on this machine: that needs root and networks of one's own.", ""]
      : []),
  ];
}

function upgradeLines({ migration, forth, back }: Upgrade): string[] {
  const way = (name: string, { to, seconds, answers, errors, longestGapS, page }: Upgrade["forth"]) => [
    `- **${name}** ${to} in ${n(seconds)} s: ${n(allIn(answers))} answers, **errors seen by anybody: ${errors}** (${list(answers)}); longest time without a confirmed act ${n(longestGapS)} s.`,
    `- A page that was open before: ${page.files} files, of which ${page.onlyThere} are in the other release only; asked for all the while, **not found: ${page.missing}**. Its button hears ${page.button}; loaded anew, ${page.afterReload} files are missing.`,
  ];
  return [
    "## The next release, with a migration, and back",
    "",
    "Another build with another number, a column more in the table of cases and an index on it. The database first, by the command of",
    "the next release while this one serves; then each worker and web process, one of each always serving; then all back again, on",
    "the database as it is now.",
    "",
    `- **Migration**: ${migration.applied} applied in ${n(migration.seconds)} s, while somebody read the table in one transaction for ${n(migration.readerS)} s: stepped back ${migration.steppedBack}×; ${n(allIn(migration.answers))} answers, **errors seen by anybody: ${migration.errors}**, longest time without a confirmed act ${n(migration.longestGapS)} s.`,
    ...way("Forth to", forth),
    ...way("Back to", back),
    "",
    row(["process", "to", "ended in order s", "started s"]),
    row(["---", "---", "--:", "--:"]),
    ...[forth, back].flatMap(({ to, processes }) =>
      processes.map(({ name, endedS, startedS }) => row([name, to, n(endedS), n(startedS)])),
    ),
    "",
  ];
}
