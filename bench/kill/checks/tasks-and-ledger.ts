import { closeDb, reads } from "@/lib/platform/db";
import { verifyLedger } from "@/lib/platform/ledger/verify";
import { loadProcess } from "@/lib/workflow";
import type { ProcessDefinition } from "@/lib/workflow/contract";
import { inconsistencies } from "@/lib/workflow/model/inconsistencies";
import type { Faults } from "../faults";
import type { Rows } from "./rows";

/** Every open case has exactly the tasks its process asks for; a case that is over, or not begun, has none. */
export async function checkTasks(rows: Rows, definition: ProcessDefinition, faults: Faults): Promise<number> {
  const open = await rows<{ id: string }>(`select id::text from "case" where state = 'accepted'`);
  for (const { id } of open) {
    const state = await loadProcess(reads(), id);
    const wrong = inconsistencies(state, definition);
    if (wrong.length > 0 || state.tokens.length === 0) faults.add("a stuck process", { caseId: id, wrong, state });
  }
  const astray = await rows(
    `select t.id::text, t.node, c.state from task t join "case" c on c.id = t.case_id
     where t.kind = 'review' and t.state in ('open', 'claimed') and c.state <> 'accepted'`,
  );
  faults.none("a task of a case that is not in review", astray);
  return open.length;
}

/** Every chain, root and seal is whole, and time never runs backwards inside a chain. */
export async function checkLedger(
  rows: Rows,
  faults: Faults,
): Promise<{ events: number; chains: number; roots: number }> {
  const report = await verifyLedger();
  await closeDb();
  if (report.fault) faults.add("the ledger is broken", report);
  const backwards = await rows(
    `select subject_type, subject_id, seq from (
       select *, lag(at) over (partition by subject_type, subject_id order by seq) as before from ledger_event) as chain
     where before > at limit 20`,
  );
  faults.none("a chain in which time runs backwards", backwards);
  return { events: report.events, chains: report.chains, roots: report.roots };
}
