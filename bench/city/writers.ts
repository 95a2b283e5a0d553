import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import type { Work, WriterData } from "./writer";

/** One writing process: it takes the next piece of work when it is done with one, until there is none. */
function writeWith(child: ChildProcess, data: WriterData, work: Iterator<Work>, wrote: (rows: number) => void) {
  return new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code: number | null) =>
      code === 0 ? resolve() : reject(new Error(`a writing process ended: ${code}`)),
    );
    child.on("message", (rows: number) => {
      wrote(rows);
      const next = work.next();
      child.send(next.done ? "done" : next.value);
    });
    child.send(data);
  });
}

/**
 * Has `processes` processes write pieces of work, one for each core. Resolves when all is written; `wrote` hears the rows
 * of every piece. The first that fails ends all.
 */
export async function writeAll(
  data: WriterData,
  work: Iterator<Work>,
  { processes, wrote }: { processes: number; wrote(rows: number): void },
): Promise<void> {
  const program = path.join(import.meta.dirname, "writer.ts");
  // Rows live for a moment: with room for a whole piece of work the collector finds them dead.
  const execArgv = ["--import", "tsx", "--max-semi-space-size=128"];
  const all = Array.from({ length: processes }, () => fork(program, [], { execArgv }));
  try {
    await Promise.all(all.map((child) => writeWith(child, data, work, wrote)));
  } finally {
    for (const child of all) child.kill();
  }
}
