import type { Actor } from "@/lib/platform/auth";
import type { Prisma, Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { endProcess } from "@/lib/workflow";
import { caseClosed } from "../events";
import type { PaperKind } from "../model/papers";
import type { CaseOutcome } from "../model/states";
import { cancelPromiseChecks } from "./follow-ups";
import type { LoadedCase } from "./load-case";
import { moveClocks } from "./move-clocks";
import { orderPaper } from "./order-paper";
import { recordCase } from "./record";
import { saveCase } from "./save-case";
import { startDelivery } from "./start-delivery";

export type Closing = {
  outcome: Exclude<CaseOutcome, "granted" | "denied">;
  event: string;
  paper: PaperKind;
  facts: Prisma.InputJsonObject;
};

/**
 * Closes a case that was not decided: every clock ended, every token and task ended, an open hold ended, the paper that
 * says why ordered. Reasons are words of law and go on the paper; the ledger keeps only codes.
 */
export async function closeWithout(tx: Tx, actor: Actor, found: LoadedCase, closing: Closing): Promise<void> {
  await tx.db.hold.updateMany({
    where: { caseId: found.id, state: { in: ["open", "asked"] } },
    data: { state: "ended", toDay: tx.today, endedAt: tx.now },
  });
  await endProcess(tx, found.id);
  await cancelPromiseChecks(tx, found.id);
  const { caseChange, facts } = await moveClocks(tx, found, { end: "all", holds: [] });
  await saveCase(tx, found, { state: "closed", outcome: closing.outcome, closedAt: tx.now, step: null, ...caseChange });
  await orderPaper(tx, found, closing.paper, closing.facts);
  await startDelivery(tx, found);
  await recordCase(tx, actor, found.id, closing.event, "closed", facts, { outcome: closing.outcome });
  emit(tx, caseClosed, { caseId: found.id, outcome: closing.outcome });
}
