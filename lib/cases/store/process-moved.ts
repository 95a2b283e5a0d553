import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import type { LedgerFacts } from "@/lib/platform/ledger";
import { emitAll } from "@/lib/platform/outbox";
import type { ProcessMove } from "@/lib/workflow";
import { taskOpened } from "../events";
import type { LoadedCase } from "./load-case";
import { moveClocks } from "./move-clocks";
import { recordCase } from "./record";
import { saveCase } from "./save-case";
import { stepClocks } from "./step-clocks";

/** After a step of the process: step clocks of what ended and what opened, the case's step, ledger, news. */
export async function processMoved(
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  moved: ProcessMove,
  event: string,
  facts: LedgerFacts,
): Promise<void> {
  const clocks = await moveClocks(tx, found, { endTasks: moved.closed, start: stepClocks(moved, tx.today) });
  await saveCase(tx, found, { step: moved.step, ...clocks.caseChange });
  await recordCase(tx, actor, found.id, event, found.state, clocks.facts, {
    ...facts,
    opened: moved.opened.map((task) => task.node),
  });
  const opened = moved.opened.map((task) => ({ caseId: found.id, taskId: task.id }));
  emitAll(tx, taskOpened, opened);
}
