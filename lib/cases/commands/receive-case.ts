import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { caseReceived } from "../events";
import { windowOf } from "../model/window-of";
import { caseForAct } from "../store/load-case";
import { receivedNow } from "../store/received-now";

/**
 * Receive (收件): the window takes the materials; the applicant gets a receipt and the five-day notice clock starts
 * (行政许可法 art. 32(4)). The receiving window keeps sight of the case. Refuses: case/wrong-state, case/not-allowed.
 */
export async function receiveCase(actor: Actor, ref: string): Promise<{ caseId: string }> {
  return inTransaction("cases/receive-case", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "receive");
    await receivedNow(tx, actor, found, { window: windowOf(actor, found), end: ["pre-review", "lapse"] });
    emit(tx, caseReceived, { caseId: found.id });
    return { caseId: found.id };
  });
}
