import { writeFileSync } from "node:fs";
import path from "node:path";
import { type Measured, placeLine } from "../kill/kill-report";
import type { KeptTexts } from "./kept-texts";
import { beyondDoor, neverReached, operationLines, sharesOf } from "./report-operations";
import { emptyTally, type FuzzTally, faultWords } from "./throw-calls";

/** One whole run: what was thrown where, what came back, and what became of hostile texts. */
export type FuzzRun = Measured & {
  calls: number;
  seconds: number;
  parts: { what: string; tally: FuzzTally }[];
  /** What openapi.json offers. */
  operations: readonly string[];
  texts: KeptTexts;
  /** Tables, columns, functions, triggers and rights of the database were the same after the run. */
  sameDatabase: boolean;
  signedInAgain: number;
};

const docs = path.join(import.meta.dirname, "..", "..", "docs");
const kinds = ["2xx", "3xx", "4xx", "5xx", "none"];

function perPerson(parts: FuzzRun["parts"]): string[] {
  const all: Record<string, Record<string, number>> = {};
  for (const { tally } of parts)
    for (const [person, counts] of Object.entries(tally.byPerson)) {
      all[person] ??= {};
      for (const [kind, n] of Object.entries(counts)) all[person][kind] = (all[person][kind] ?? 0) + n;
    }
  return Object.entries(all)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([person, counts]) => {
      const calls = Object.values(counts).reduce((sum, n) => sum + n, 0);
      return `| ${person} | ${calls} | ${kinds.map((kind) => counts[kind] ?? 0).join(" | ")} |`;
    });
}

/** The part that throws at the operations of openapi.json. */
export const apiPart = "open API";

/** Writes docs/fuzz-report.json and the page from it. */
export function writeFuzzReport(run: FuzzRun): void {
  const faults = run.parts.flatMap(({ tally }) => tally.faults);
  const { texts } = run;
  const api = run.parts.find(({ what }) => what === apiPart)?.tally ?? emptyTally();
  const never = neverReached(run.operations, api);
  const { operations, ...facts } = run;
  const data = {
    ...facts,
    parts: run.parts.map(({ what, tally: { byOperation, ...tally } }) => ({
      what,
      ...tally,
      ...(what === apiPart ? { byOperation } : {}),
      faults: tally.faults.length,
    })),
    faults: faults.length,
  };
  writeFileSync(path.join(docs, "fuzz-report.json"), `${JSON.stringify(data, null, 1)}\n`);
  const lines = [
    "# Seeded nonsense at every door",
    "",
    "Written by `npm run fuzz`; the figures as data are in [fuzz-report.json](fuzz-report.json). Do not edit. What is thrown and",
    "what is a fault: [decisions/0028-fuzzing.md](decisions/0028-fuzzing.md).",
    "",
    placeLine(run),
    `- ${run.calls} calls with seed ${run.seed} in ${Math.round(run.seconds)} s; **faults found: ${faults.length}** (an answer of 500 or more, none, one after more than 6 s, one that shows the inside, a refusal that is no problem document, typed markup that stands as markup).`,
    `- Somebody had to sign in again ${run.signedInAgain} times, because a call had signed them out.`,
    "",
    "| thrown at | calls | beyond the door | slowest ms | answers |",
    "| --- | --: | --: | --: | --- |",
    ...run.parts.map(({ what, tally }) => {
      const share = Math.round((100 * beyondDoor(tally.byStatus)) / Math.max(1, tally.calls));
      return `| ${what} | ${tally.calls} | ${share} % | ${Math.round(tally.slowest)} | ${sharesOf(tally)} |`;
    }),
    "",
    "Beyond the door: 2xx, or refused by what the command itself knows (404, 409, 410, 422, 428). An act of a page answers 200 also",
    "when it refuses; `200 done` is one that did what was asked.",
    "",
    `| as | calls | ${kinds.join(" | ")} |`,
    `| --- | --: | ${kinds.map(() => "--:").join(" | ")} |`,
    ...perPerson(run.parts),
    "",
    "## Every operation of the open API",
    "",
    never.length === 0
      ? `All ${operations.length} operations were reached beyond the door.`
      : `Of ${operations.length} operations these were never reached beyond the door: **${never.join(", ")}**.`,
    "",
    ...operationLines(operations, api),
    "",
    "## Nothing that was typed was carried out",
    "",
    `- ${texts.texts} texts of the SQL and the markup corpora were typed into each of ${texts.fields} text fields of all forms: ${texts.kept} times one was kept (by ${texts.fieldsThatKept} of the fields; the others refused each), the rest was refused with the name of the field.`,
    `- ${texts.pages} pages that show a kept text were read: in ${texts.asText} it stands letter for letter as text, in none as a tag or as an address that runs.`,
    `- Tables, columns, functions, triggers and rights of the database after the run: ${run.sameDatabase ? "the same as before" : "**not the same as before**"}; no \`pg_sleep(8)\` was ever waited for.`,
    ...(faults.length > 0 ? ["", "## Faults", "", "```", faultWords(faults), "```"] : []),
    "",
  ];
  writeFileSync(path.join(docs, "fuzz-report.md"), lines.join("\n"));
}
