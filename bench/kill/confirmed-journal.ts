import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";

/** One thing the product confirmed to somebody outside: it must be there for ever, once. */
export type Confirmed = {
  n: number;
  at: string;
  /** Which case of which client ("3/17"), and what was done to it. */
  story: string;
  act: string;
  call: UnsafeCall;
  status: number;
  /** What the answer said. */
  said: Said;
};

export type UnsafeCall = {
  login: string;
  method: "POST" | "PUT";
  path: string;
  key: string;
  body?: unknown;
  /** A file that went with it: requirement, name, and the text it is made from. */
  file?: { requirement: string; name: string; text: string };
};

export type Said = {
  caseId?: string;
  draftNo?: string;
  caseNo?: string | null;
  state?: string;
  version?: number;
  /** SM3 of the file that was confirmed as kept. */
  digest?: string;
  /** The revision of a draft that was saved. */
  revision?: number;
  /** Nodes of the service that are rated. */
  rated?: string[];
};

/** What clients were told, kept outside the database and on the disk before anybody goes on from it. */
export class ConfirmedJournal {
  readonly #file: number;
  readonly entries: Confirmed[] = [];

  constructor(path: string) {
    this.#file = openSync(path, "a", 0o600);
  }

  add(entry: Omit<Confirmed, "n" | "at">): Confirmed {
    const whole = { n: this.entries.length + 1, at: new Date().toISOString(), ...entry };
    writeSync(this.#file, `${JSON.stringify(whole)}\n`);
    fdatasyncSync(this.#file);
    this.entries.push(whole);
    return whole;
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Uploads that still stand: a file brought anew takes the place of the one before in its material. */
export function lastFiles(entries: readonly Confirmed[]): Set<Confirmed> {
  const files = entries.filter(({ call }) => call.file !== undefined);
  return new Set(new Map(files.map((entry) => [`${entry.story} ${entry.call.file?.requirement}`, entry])).values());
}
