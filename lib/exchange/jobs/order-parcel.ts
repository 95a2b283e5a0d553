import { defineJob } from "@/lib/platform/jobs";
import { orderParcel } from "../commands/order-parcel";
import { heard } from "../events";
import { listUnordered } from "../store/parcels";

/** A case that was closed with delivery by courier gets its parcel at once; what fails is the sweep's. */
export const orderParcelJob = defineJob({
  name: "order-parcel",
  on: heard.closing,
  async handle({ caseId }, actor) {
    if (typeof caseId !== "string") return;
    for (const parcel of await listUnordered(10, caseId)) await orderParcel(actor, parcel);
  },
});
