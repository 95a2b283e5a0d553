import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { caseHeld } from "../events";
import type { LoadedCase } from "./load-case";
import { moveClocks } from "./move-clocks";
import { orderPaper } from "./order-paper";
import { recordCase } from "./record";
import { saveCase } from "./save-case";

type Asked = { id: string; kind: string; reason: string; expectedDays: number };

/** Opens a hold from today: the decision's clocks stop, the due instant is empty, the applicant is told in writing. */
export async function openHold(tx: Tx, actor: Actor, found: LoadedCase, asked: Asked): Promise<void> {
  const opened = { state: "open", fromDay: tx.today, decidedBy: actor.accountId, decidedAt: tx.now };
  await tx.db.hold.update({ where: { id: asked.id }, data: opened });
  const holds = [
    ...found.holds.filter((hold) => hold.id !== asked.id),
    { fromDay: tx.today, toDay: null, state: "open" },
  ];
  const { caseChange, facts } = await moveClocks(tx, found, { holds });
  await saveCase(tx, found, caseChange);
  await orderPaper(tx, found, asked.kind === "halt" ? "halt" : "special-procedure", {
    holdId: asked.id,
    kind: asked.kind,
    reason: asked.reason,
    day: tx.today,
    expectedDays: asked.expectedDays,
  });
  await recordCase(tx, actor, found.id, "case.held", "accepted", facts, {
    hold: asked.id,
    kind: asked.kind,
    expectedDays: asked.expectedDays,
  });
  emit(tx, caseHeld, { caseId: found.id, holdId: asked.id, kind: asked.kind });
}
