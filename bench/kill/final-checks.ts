import { findLiveService } from "@/lib/cases";
import { closeDb } from "@/lib/platform/db";
import { checkAttached, checkConfirmed } from "./checks/confirmed-is-there";
import { checkFiles } from "./checks/files-readable";
import { checkActsOnce, checkNothingTwice } from "./checks/nothing-twice";
import { checkOutside } from "./checks/outside-heard-once";
import { checkPromises } from "./checks/promises-kept";
import { withRows } from "./checks/rows";
import { checkSameAnswers } from "./checks/same-answers";
import { checkLedger, checkTasks } from "./checks/tasks-and-ledger";
import type { ConfirmedJournal } from "./confirmed-journal";
import type { Faults } from "./faults";
import type { Ground } from "./living-product";
import type { Chance } from "./seeded";
import type { SteadyClient } from "./steady-client";

export type FinalFigures = {
  confirmed: number;
  cases: number;
  actsInLedger: number;
  filesRead: number;
  messagesOutside: number;
  openProcesses: number;
  sameAnswers: number;
  promisesKeptAfterSeconds: number;
  ledger: { events: number; chains: number; roots: number };
};

/** Everything, once the load has ended and everything runs again. */
export async function finalChecks(
  ground: Ground,
  {
    journal,
    client,
    chance,
    faults,
  }: {
    journal: ConfirmedJournal;
    client: SteadyClient;
    chance: Chance;
    faults: Faults;
  },
): Promise<FinalFigures> {
  const { entries } = journal;
  const promisesKeptAfterSeconds = await checkPromises(ground.databaseUrl, faults);
  const service = await findLiveService("food-business");
  if (!service) throw new Error("the service is gone");
  const figures = await withRows(ground.databaseUrl, async (rows) => {
    await checkConfirmed(rows, entries, faults);
    await checkAttached(rows, entries, faults);
    const actsInLedger = await checkActsOnce(rows, entries, faults);
    await checkNothingTwice(rows, faults);
    const openProcesses = await checkTasks(rows, service.process, faults);
    return {
      confirmed: entries.length,
      cases: new Set(entries.map(({ said }) => said.caseId)).size,
      actsInLedger,
      filesRead: await checkFiles(rows, entries, ground.data, faults),
      messagesOutside: await checkOutside(rows, ground.data, faults),
      openProcesses,
      sameAnswers: await checkSameAnswers(rows, { entries, client, chance, faults, most: 400 }),
      ledger: await checkLedger(rows, faults),
    };
  });
  await closeDb();
  return { ...figures, promisesKeptAfterSeconds };
}
