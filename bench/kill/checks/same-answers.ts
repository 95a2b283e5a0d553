import { type Confirmed, lastFiles } from "../confirmed-journal";
import type { Faults } from "../faults";
import type { Chance } from "../seeded";
import type { SteadyClient } from "../steady-client";
import type { Rows } from "./rows";

const counts = `select (select count(*)::int from ledger_event where subject_type = 'case') as acts,
  (select count(*)::int from "case") as cases, (select count(*)::int from case_file) as files,
  (select count(*)::int from message) as messages, (select count(*)::int from evaluation) as ratings`;

/** Confirmed calls sent once more with their keys: the same answer about the same case, and nothing happens again. */
export async function checkSameAnswers(
  rows: Rows,
  {
    entries,
    client,
    chance,
    faults,
    most,
  }: {
    entries: readonly Confirmed[];
    client: SteadyClient;
    chance: Chance;
    faults: Faults;
    most: number;
  },
): Promise<number> {
  const chosen = entries.length <= most ? entries : Array.from({ length: most }, () => chance.pick(entries));
  // An upload is answered with the materials as they are now: a file brought anew stands in the place of the one before.
  const last = lastFiles(entries);
  const replaced = new Set(entries.filter((entry) => entry.call.file && !last.has(entry)));
  const before = await rows(counts);
  for (const entry of chosen) {
    const { status, body } = await client.send(entry.call);
    const { said } = entry;
    const same =
      status === entry.status &&
      body.revision === said.revision &&
      (said.caseId === undefined || (body.id === said.caseId && body.draftNo === said.draftNo)) &&
      (!said.caseNo || body.caseNo === said.caseNo) &&
      (!said.digest || replaced.has(entry) || JSON.stringify(body).includes(said.digest));
    if (!same) faults.add("the same key has another answer", { entry, status, body });
  }
  const after = await rows(counts);
  if (JSON.stringify(before) !== JSON.stringify(after))
    faults.add("a repeated key did something again", { before, after });
  return chosen.length;
}
