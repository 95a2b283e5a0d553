import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { refuseInput } from "../contract";
import { caseRefused } from "../events";
import { requireNoticeRunning } from "../model/notice-clock";
import { closeWithout } from "../store/close-without";
import { caseForAct } from "../store/load-case";

/**
 * Refuse (不予受理, art. 32(1)(2) and last paragraph): a written voucher with reason, basis and remedies.
 * Refuses: case/wrong-state, case/deemed-accepted.
 */
export async function refuseCase(
  actor: Actor,
  ref: string,
  input: z.input<typeof refuseInput>,
): Promise<{ caseId: string }> {
  const { reason, basis } = refuseInput.parse(input);
  return inTransaction("cases/refuse-case", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "refuse");
    requireNoticeRunning(found.clocks, tx.now);
    await closeWithout(tx, actor, found, {
      outcome: "refused",
      event: "case.refused",
      paper: "refusal",
      facts: { reason, basis },
    });
    emit(tx, caseRefused, { caseId: found.id });
    return { caseId: found.id };
  });
}
