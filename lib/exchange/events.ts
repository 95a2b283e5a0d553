import { defineEvent } from "@/lib/platform/outbox";

/** A failed message was put back into the queue by a person. */
export const messageRequeued = defineEvent<{ messageId: string }>("message.requeued");
/** A parcel is on its way, was lost or could not be ordered; the ledger's event names are the same. */
export const parcelOrdered = defineEvent<{ caseId: string; deliveryId: string }>("parcel.ordered");
export const parcelFailed = defineEvent<{ caseId: string; deliveryId: string; reason: string }>("parcel.failed");

/**
 * Events of other domains that the jobs here follow, by name: whoever writes an SMS or mail into the queue tells it, and
 * a closed case may have a parcel to send.
 */
export const heard = {
  messages: ["identity.code-requested", "notify.message-queued"],
  closing: ["case.closed"],
} as const;
