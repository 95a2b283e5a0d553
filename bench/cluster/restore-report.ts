import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Fault } from "../kill/faults";
import type { FinalFigures } from "../kill/final-checks";
import { type Measured, measured, placeLine } from "../kill/kill-report";
import type { Counts } from "./chosen-moment";

type Moved = { seconds: number; bytes: number };
export type RestoreReport = {
  clients: number;
  confirmedBefore: number;
  /** Confirmed while the processes were dying. */
  toldLater: number;
  backup: { base: Moved; filesEveryS: number };
  restore: {
    keysAndFilesS: number;
    files: number;
    placed: Moved;
    replayS: number;
    startS: number;
    totalS: number;
    firstActS: number | null;
  };
  loss: { acts: number; seconds: number; files: number };
  point: { counts: Counts; equal: boolean; seconds: number };
  ledger: string;
  paper: { number: string; verdict: string; bytes: number };
  figures: FinalFigures;
  faults: Fault[];
};

const docs = path.join(import.meta.dirname, "..", "..", "docs");
const n = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 1 });
const mb = (bytes: number) => `${n(bytes / 1_000_000)} MB`;

/** Writes docs/restore-report.json and the page from it. */
export function writeRestoreReport({
  args,
  seed,
  postgresql,
  ...found
}: RestoreReport & { args: readonly string[]; seed: number; postgresql: string }): void {
  const place = measured(args, seed, postgresql);
  const report = { ...place, command: place.command.replace("npm run kill", "npm run restore:rehearse"), ...found };
  writeFileSync(path.join(docs, "restore-report.json"), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(path.join(docs, "restore-report.md"), pageOf(report));
}

function pageOf(report: RestoreReport & Measured): string {
  const { backup, restore, loss, point, figures, faults, paper } = report;
  return [
    "# A city destroyed and restored",
    "",
    "Written by `npm run restore:rehearse`; the figures as data are in [restore-report.json](restore-report.json). Do not edit. What is",
    "backed up and how: [operations.md](operations.md#backup-and-restore).",
    "",
    placeLine(report),
    `- A running city under ${report.clients} clients: the log received as it was written, new files fetched every second, a base copy under load (${mb(backup.base.bytes)} in ${n(backup.base.seconds)} s). Then kill -9 of everything, and database, files and keys deleted. **Faults found: ${faults.length}**.`,
    `- **Back (RTO): the first act was confirmed ${restore.firstActS === null ? "never" : `${n(restore.firstActS)} s`} after the end**: keys and files ${n(restore.keysAndFilesS)} s (${mb(restore.files)}), base copy in place ${n(restore.placed.seconds)} s, log replayed ${n(restore.replayS)} s (together ${mb(restore.placed.bytes)}), web and worker ${n(restore.startS)} s. A large city adds the time of its bytes: copying and replaying grow with them, starting does not.`,
    `- **Lost (RPO): ${loss.acts} of ${n(report.confirmedBefore + report.toldLater)} confirmed acts${loss.acts > 0 ? ` (the first of them ${n(loss.seconds)} s before the end)` : ""}, ${loss.files} files** (of the last second: promised are ${backup.filesEveryS} s).`,
    `- The clients that were cut off went on with their keys afterwards: ${n(figures.confirmed)} acts on ${n(figures.cases)} cases in the end, ${n(figures.actsInLedger)} acts exactly once in the ledger, ${n(figures.sameAnswers)} calls repeated with their key, ${n(figures.filesRead)} files looked at.`,
    `- \`npm run ledger:verify\`: ${report.ledger}`,
    `- A licence from before (${paper.number}) verifies: ${paper.verdict}; its file opens for its holder as it was kept (${n(paper.bytes)} bytes).`,
    `- **Back to a chosen moment**: restored again, elsewhere, in ${n(point.seconds)} s; counts ${point.equal ? "equal" : "NOT equal"} to those at that moment: ${Object.entries(
      point.counts,
    )
      .map(([name, count]) => `${name} ${n(count)}`)
      .join(", ")}.`,
    ...(faults.length > 0 ? ["", "## Faults", "", ...faults.map(({ what }) => `- ${what}`)] : []),
    "",
  ].join("\n");
}
