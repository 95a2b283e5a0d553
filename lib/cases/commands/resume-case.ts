import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { emit } from "@/lib/platform/outbox";
import { caseResumed } from "../events";
import { isChiefOf } from "../policy";
import { requireHeldTask } from "../store/held-task";
import { caseForAct } from "../store/load-case";
import { moveClocks } from "../store/move-clocks";
import { recordCase } from "../store/record";
import { saveCase } from "../store/save-case";

/**
 * Resume (恢复): the hold ends today; today still belongs to it (both end days do). The clocks go on with what was left.
 * Refuses: case/not-held, case/wrong-state, case/not-allowed.
 */
export async function resumeCase(actor: Actor, ref: string): Promise<{ caseId: string }> {
  return inTransaction("cases/resume-case", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "resume");
    if (!isChiefOf(actor, found)) await requireHeldTask(tx, actor, found.id);
    const open = found.holds.find((hold) => hold.state === "open");
    if (!open) throw new Refusal("case/not-held", {}, { status: 409 });
    const ended = { ...open, state: "ended", toDay: tx.today, endedAt: tx.now };
    await tx.db.hold.update({ where: { id: open.id }, data: { state: "ended", toDay: tx.today, endedAt: tx.now } });
    const { caseChange, facts } = await moveClocks(tx, found, {
      holds: found.holds.map((hold) => (hold.id === open.id ? ended : hold)),
    });
    await saveCase(tx, found, caseChange);
    await recordCase(tx, actor, found.id, "case.resumed", "accepted", facts, { hold: open.id });
    emit(tx, caseResumed, { caseId: found.id, holdId: open.id });
    return { caseId: found.id };
  });
}
