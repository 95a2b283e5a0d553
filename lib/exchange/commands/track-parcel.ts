import { deliverCase } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { parcelFailed } from "../events";
import { exchangePorts } from "../ports";
import { changeParcel, type ParcelRow } from "../store/parcels";
import { recordCall } from "../store/record-call";

/**
 * Follows a parcel. Signed for = the case is delivered; lost = a visible failure, never "delivered". New stations of the
 * journey are kept for the applicant to see. Answers true when something changed.
 */
export async function trackParcel(actor: Actor, parcel: ParcelRow): Promise<boolean> {
  if (!parcel.trackingNo) return false;
  const result = await exchangePorts().courier.track(parcel.trackingNo);
  if (!result.ok) {
    await inTransaction("exchange/track-parcel", (tx) =>
      recordCall(tx, actor, { system: "courier", target: `parcel:${parcel.id}`, caseId: parcel.caseId }, result),
    );
    return false;
  }
  const { state, events } = result.data;
  const earlier = parcel.events.filter((event) => event.trackingNo && event.trackingNo !== parcel.trackingNo);
  const journey = [...earlier, ...events.map((event) => ({ ...event, trackingNo: parcel.trackingNo ?? "" }))];
  const moved = journey.length !== parcel.events.length;
  if (state === "lost") {
    return inTransaction("exchange/track-parcel", async (tx) => {
      const change = { state: "failed", failure: "lost", events: journey };
      const told = { event: parcelFailed.name, facts: { reason: "lost", trackingNo: parcel.trackingNo } };
      const changed = await changeParcel(tx, actor, parcel, "sent", change, told);
      if (changed) emit(tx, parcelFailed, { caseId: parcel.caseId, deliveryId: parcel.id, reason: "lost" });
      return changed;
    });
  }
  if (moved)
    await inTransaction("exchange/track-parcel", (tx) => changeParcel(tx, actor, parcel, "sent", { events: journey }));
  if (state === "delivered") await deliverCase(actor, parcel.caseId, { way: "courier" });
  return moved || state === "delivered";
}
