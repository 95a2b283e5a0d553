import { defineSweep } from "@/lib/platform/jobs";
import { orderParcel } from "../commands/order-parcel";
import { trackParcel } from "../commands/track-parcel";
import { listTravelling, listUnordered } from "../store/parcels";

/** Orders what nobody has ordered yet and follows what is on its way. */
export const parcelSweep = defineSweep({
  name: "parcels",
  async handle(actor) {
    let done = 0;
    for (const parcel of await listUnordered(50)) if (await orderParcel(actor, parcel)) done += 1;
    for (const parcel of await listTravelling(200)) if (await trackParcel(actor, parcel)) done += 1;
    return done;
  },
});
