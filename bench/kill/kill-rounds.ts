import { setTimeout as wait } from "node:timers/promises";
import { checkConfirmed } from "./checks/confirmed-is-there";
import { withRows } from "./checks/rows";
import type { ConfirmedJournal } from "./confirmed-journal";
import type { DatabaseWatch } from "./database-watch";
import type { Faults } from "./faults";
import type { InFlight } from "./in-flight";
import type { Killer } from "./killer";
import { nextMoment } from "./moments";
import type { KillOptions, Target } from "./options";
import type { Recovery } from "./recovery";
import type { Chance } from "./seeded";

/** The next kill comes at the latest after so many milliseconds, whether it works again or not. */
const mostPatience = 15_000;

/** One kill: what, when, what was going on, and how long until it worked again. */
export type KillRecord = {
  n: number;
  target: Target;
  what: string;
  moment: string;
  /** Acts of clients on their way, and jobs of the background process, at that moment. */
  acts: string[];
  jobs: string[];
  /** Milliseconds until it worked again; "again": the next kill came before; null: it did not. */
  recoveredMs: number | "again" | null;
};

export type Rounds = {
  options: KillOptions;
  chance: Chance;
  killer: Killer;
  inFlight: InFlight;
  watch: DatabaseWatch;
  recovery: Recovery;
  journal: ConfirmedJournal;
  faults: Faults;
  databaseUrl: string;
  say(line: string): void;
  signal: AbortSignal;
};

/** Kills at drawn moments, waits until it works again, and looks each time whether what was confirmed since is there. */
export async function killRounds(rounds: Rounds): Promise<KillRecord[]> {
  const { options, chance, faults, say, signal } = rounds;
  const records: KillRecord[] = [];
  const pending: Promise<void>[] = [];
  let checked = 0;
  while (records.length < options.kills && !signal.aborted) {
    const target = chance.pick(options.targets);
    const moment = await nextMoment(chance, rounds.inFlight, rounds.watch);
    const acts = rounds.inFlight.now();
    const jobs = rounds.watch.jobs();
    const killed = { at: performance.now(), instant: new Date() };
    const what = rounds.killer.kill(target);
    if (what === null) continue;
    faults.kill = records.length + 1;
    const record: KillRecord = { n: faults.kill, target, what, moment, acts, jobs, recoveredMs: null };
    records.push(record);
    const back = rounds.recovery.after(target, killed).then((recoveredMs) => {
      record.recoveredMs = recoveredMs;
      if (recoveredMs === null) faults.add("it did not work again within a minute", record);
      say(lineOf(record, rounds.journal.entries.length));
    });
    pending.push(back);
    // Often the next kill finds it still getting up: that is when a product that only starts well would break.
    if (chance.next() < (target === "worker" ? 0.25 : 0.7)) await Promise.race([back, wait(mostPatience)]);
    const told = rounds.journal.entries.slice(checked);
    checked += told.length;
    await withRows(rounds.databaseUrl, (rows) => checkConfirmed(rows, told, faults)).catch((error: unknown) => {
      // The next kill of the database may already be felt; what was told is looked at again at the end.
      say(`  (not looked at after kill ${faults.kill}: ${String(error)})`);
    });
  }
  await Promise.all(pending);
  return records;
}

function lineOf({ n, what, moment, acts, jobs, recoveredMs }: KillRecord, confirmed: number): string {
  const back = typeof recoveredMs === "number" ? `back after ${(recoveredMs / 1_000).toFixed(1)} s` : "killed again";
  return `  ${String(n).padStart(3)} ${what}, ${moment} (${acts.length} calls, ${jobs.length} jobs): ${back}, ${confirmed} acts confirmed`;
}
