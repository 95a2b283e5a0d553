import { defineSweep } from "@/lib/platform/jobs";
import { readReceipts } from "../commands/read-receipts";

/** Reads back whether what was sent has arrived. */
export const receiptSweep = defineSweep({
  name: "message-receipts",
  async handle(actor) {
    return (await readReceipts(actor, "sms")) + (await readReceipts(actor, "mail"));
  },
});
