import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

export type JournalLine = { kind: string; value: unknown };
export type Journal = { append(line: JournalLine): void; replay(): JournalLine[] };

/** Lines kept when the sandbox starts again; a demo city's inbox, not an archive. */
const keptLines = 5_000;

function parseLine(line: string): JournalLine | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && "kind" in value && "value" in value
      ? { kind: String(value.kind), value: value.value }
      : undefined;
  } catch {
    return undefined; // the last line of a process that was killed while writing
  }
}

/** An append file: what a person has been told was sent is still there after a restart. */
export function openJournal(folder: string): Journal {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, "journal.jsonl");
  const old = existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .map(parseLine)
        .filter((line) => line !== undefined)
        .slice(-keptLines)
    : [];
  const fresh = `${file}.new`;
  writeFileSync(fresh, old.map((line) => `${JSON.stringify(line)}\n`).join(""), { mode: 0o600 });
  renameSync(fresh, file);
  return {
    append: (line) => appendFileSync(file, `${JSON.stringify(line)}\n`),
    replay: () => old,
  };
}
