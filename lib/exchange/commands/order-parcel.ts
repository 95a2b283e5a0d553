import { getSubjectDetails } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { parcelFailed, parcelOrdered } from "../events";
import { exchangePorts } from "../ports";
import { changeParcel, type ParcelRow, senderOf } from "../store/parcels";
import { recordCall } from "../store/record-call";

/**
 * Orders the courier for a parcel that waits, and keeps the tracking number. Repeatable: the delivery's id is the order's
 * number. A courier who does not answer leaves it waiting, with the reason; one that cannot be sent at all is `failed`.
 */
export async function orderParcel(actor: Actor, parcel: ParcelRow): Promise<boolean> {
  const [subject, from] = await Promise.all([getSubjectDetails(parcel.subjectId), senderOf(parcel.departmentCode)]);
  const { address } = parcel;
  const agent = parcel.agentId ? await getSubjectDetails(parcel.agentId) : null;
  const phone = subject.phone ?? agent?.phone;
  if (!address || !phone) {
    const reason = address ? "no-phone" : "no-address";
    await inTransaction("exchange/order-parcel", (tx) => giveUp(tx, actor, parcel, reason));
    return false;
  }
  const lost = parcel.events.filter((event) => event.state === "lost").length;
  const result = await exchangePorts().courier.order({
    // A parcel that was lost is sent again as another order.
    orderNo: lost === 0 ? parcel.id : `${parcel.id}-${lost + 1}`,
    from,
    to: { name: subject.name, phone, address },
    contents: "政务服务结果文书",
  });
  return inTransaction("exchange/order-parcel", async (tx) => {
    await recordCall(tx, actor, { system: "courier", target: `parcel:${parcel.id}`, caseId: parcel.caseId }, result);
    if (!result.ok) {
      if (result.reason === "refused") await giveUp(tx, actor, parcel, "refused");
      else await changeParcel(tx, actor, parcel, "waiting", { failure: result.reason });
      return false;
    }
    const { trackingNo } = result.data;
    const ordered = await changeParcel(
      tx,
      actor,
      parcel,
      "waiting",
      { state: "sent", trackingNo, sentAt: tx.now, failure: null },
      { event: parcelOrdered.name, facts: { trackingNo } },
    );
    if (ordered) emit(tx, parcelOrdered, { caseId: parcel.caseId, deliveryId: parcel.id });
    return ordered;
  });
}

async function giveUp(tx: Tx, actor: Actor, parcel: ParcelRow, reason: string): Promise<void> {
  const told = { event: parcelFailed.name, facts: { reason } };
  if (await changeParcel(tx, actor, parcel, "waiting", { state: "failed", failure: reason }, told)) {
    emit(tx, parcelFailed, { caseId: parcel.caseId, deliveryId: parcel.id, reason });
  }
}
