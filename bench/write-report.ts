import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { machineOf, type PeerReport, type Report, type SizeReport, writtenAt } from "./report";
import { chartOf } from "./report-chart";
import { pageOf, textOf } from "./report-text";

/** Puts the answers of a run together: argument 1 names the files; prints the table and, of a whole run, writes the pages. */
const given = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as {
  command: string;
  main: string;
  small: string | null;
  peer: string | null;
  whole: boolean;
  json: boolean;
};
const read = <T>(file: string) => JSON.parse(readFileSync(file, "utf8")) as T;
const main = read<SizeReport>(given.main);
const report: Report = {
  at: writtenAt(),
  command: given.command,
  machine: machineOf(main.postgresql),
  main,
  small: given.small ? read<SizeReport>(given.small) : null,
  peer: given.peer ? read<PeerReport>(given.peer) : null,
};
process.stdout.write(`\n${textOf(report)}\n\n`);
if (given.json) process.stdout.write(`${JSON.stringify(report)}\n`);
if (given.whole) {
  const docs = path.join(import.meta.dirname, "..", "docs");
  writeFileSync(path.join(docs, "performance.md"), pageOf(report));
  writeFileSync(path.join(docs, "performance.json"), `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(path.join(docs, "performance.html"), chartOf(report));
  process.stdout.write("Written: docs/performance.md, docs/performance.json, docs/performance.html\n");
}
