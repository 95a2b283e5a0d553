import { defineJob } from "@/lib/platform/jobs";
import { followLostParcel } from "../commands/follow-lost-parcel";

/** A lost parcel is a visible task, never "delivered". Heard by name: the courier stands above the cases. */
export const followLostParcelJob = defineJob({
  name: "follow-lost-parcel",
  on: ["parcel.failed"],
  async handle({ caseId, deliveryId }, actor) {
    if (typeof caseId === "string" && typeof deliveryId === "string") await followLostParcel(actor, caseId, deliveryId);
  },
});
