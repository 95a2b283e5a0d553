import { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { requireOperator } from "../policy";
import { changeParcel, findParcel } from "../store/parcels";

/**
 * Sends a parcel that was lost or could not be ordered once more; the sweep orders it within a minute.
 * Refuses: exchange/not-operator, exchange/nothing-to-send (it has not failed, or is not there).
 */
export async function resendParcel(actor: Actor, deliveryId: string): Promise<void> {
  requireOperator(actor);
  const parcel = z.uuid().safeParse(deliveryId).success ? await findParcel(deliveryId) : null;
  const again = { state: "waiting", trackingNo: null, sentAt: null, failure: null };
  const told = { event: "parcel.resent", facts: {} };
  const changed =
    parcel !== null &&
    (await inTransaction("exchange/resend-parcel", (tx) => changeParcel(tx, actor, parcel, "failed", again, told)));
  if (!changed) throw new Refusal("exchange/nothing-to-send");
}
