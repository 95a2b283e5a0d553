import type { Actor } from "@/lib/platform/auth";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db";
import type { ReceiptState } from "../contract";
import { overdueReceipt } from "../model/retry-plan";
import { exchangePorts } from "../ports";
import { type AwaitedReceipt, listAwaited, settle } from "../store/messages";
import { recordCall } from "../store/record-call";

/** Carriers answer for this many receipts at once. */
const batch = 200;

/**
 * Reads back from one carrier what became of the messages it took. Delivered and failed are written; silence of a day,
 * or a receipt the carrier does not know, counts as failed: never as delivered. Answers how many were settled.
 */
export async function readReceipts(actor: Actor, channel: "sms" | "mail"): Promise<number> {
  const awaited = await listAwaited(channel, batch);
  if (awaited.length === 0) return 0;
  const result = await exchangePorts()[channel].receipts(awaited.map((one) => one.receiptId));
  const instant = now().getTime();
  const stateOf = (one: AwaitedReceipt): ReceiptState =>
    result.ok ? (result.data.get(one.receiptId) ?? "unknown") : "queued";
  const ids = (pick: (one: AwaitedReceipt, state: ReceiptState) => boolean) =>
    awaited.filter((one) => pick(one, stateOf(one))).map((one) => one.id);

  return inTransaction("exchange/read-receipts", async (tx) => {
    if (!result.ok) await recordCall(tx, actor, { system: channel, target: "receipts" }, result);
    const delivered = await settle(
      tx,
      ids((_, state) => state === "delivered"),
      "delivered",
      null,
    );
    const failed = await settle(
      tx,
      ids((_, state) => state === "failed"),
      "failed",
      "not-delivered",
    );
    const silent = (one: AwaitedReceipt, state: ReceiptState) =>
      (state === "queued" || state === "unknown") && overdueReceipt(state, one.sentAt.getTime(), instant);
    return delivered + failed + (await settle(tx, ids(silent), "failed", "no-receipt"));
  });
}
