import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { appendToLedger } from "@/lib/platform/ledger";
import { cityParameters } from "@/lib/platform/parameters";
import { followUpNode } from "../model/follow-ups";
import { openFollowUps } from "../store/follow-ups";
import { lockCase } from "../store/load-case";

/**
 * A parcel did not reach its person: somebody of the body has to see to it, in a task of its own. Repeatable: one open
 * task for a delivery. Answers false when there is one already, or the delivery is none of this case.
 */
export async function followLostParcel(actor: Actor, caseId: string, deliveryId: string): Promise<boolean> {
  const { parcelDays } = await cityParameters();
  return inTransaction("cases/follow-lost-parcel", async (tx) => {
    const found = await lockCase(tx, caseId);
    const delivery = await tx.db.delivery.findFirst({ where: { id: deliveryId, caseId, state: "failed" } });
    const node = followUpNode("parcel", deliveryId);
    const open = await tx.db.task.count({ where: { caseId, node, state: { in: ["open", "claimed"] } } });
    if (!delivery || open > 0) return false;
    const name = { zh: "结果没有送到：联系申请人", en: "Result not delivered: contact the applicant" };
    const [task] = await openFollowUps(tx, found, [
      { topic: "parcel", about: deliveryId, name, post: "reviewer", days: parcelDays },
    ]);
    await appendToLedger(tx, {
      actor,
      subject: { type: "case", id: caseId },
      event: "parcel.follow-up",
      facts: { delivery: deliveryId, task: task ?? "" },
    });
    return true;
  });
}
