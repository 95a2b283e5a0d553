import { z } from "zod";
import { type ExchangeResult, type ParcelEvent, type ParcelState, parcelStates } from "../contract";
import type { SignedCaller } from "./signed-call";

export type PostalPlace = { name: string; phone: string; address: string };
export type Tracked = { trackingNo: string; state: ParcelState; events: ParcelEvent[] };

export type CourierPort = {
  /** Orders one parcel per `orderNo`: the courier answers a repetition with the first tracking number. */
  order(parcel: {
    orderNo: string;
    from: PostalPlace;
    to: PostalPlace;
    contents: string;
  }): Promise<ExchangeResult<{ trackingNo: string }>>;
  track(trackingNo: string): Promise<ExchangeResult<Tracked>>;
};

const trackedSchema = z.object({
  trackingNo: z.string(),
  state: z.enum(parcelStates),
  events: z
    .array(z.object({ state: z.enum(parcelStates), time: z.string().max(40), text: z.string().max(200) }))
    .max(500),
});

/** The courier firm (物流). */
export function createCourierPort(call: SignedCaller): CourierPort {
  return {
    order: (parcel) => call("order", parcel, z.object({ trackingNo: z.string().min(1).max(64) }), { idempotent: true }),
    track: (trackingNo) => {
      const answer = trackedSchema.refine((tracked) => tracked.trackingNo === trackingNo);
      return call("track", { trackingNo }, answer, { idempotent: true });
    },
  };
}
