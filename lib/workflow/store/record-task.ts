import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { appendToLedger, type LedgerFacts } from "@/lib/platform/ledger";
import type { LockedTask } from "./task-for-update";

/** Appends what happened to a task to the ledger of its case. */
export async function recordTask(tx: Tx, actor: Actor, task: LockedTask, event: string, facts: LedgerFacts = {}) {
  const subject = { type: "case", id: task.caseId } as const;
  await appendToLedger(tx, { actor, subject, event, facts: { task: task.id, node: task.node, ...facts } });
}
