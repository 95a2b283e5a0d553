import { z } from "zod";
import { type ExchangeResult, type ReceiptState, receiptStates } from "../contract";
import type { SignedCaller } from "./signed-call";

/** Receipt id → how far the message has come. */
export type ReceiptStates = ReadonlyMap<string, ReceiptState>;

const answer = z
  .object({ receipts: z.array(z.object({ receiptId: z.string(), state: z.enum(receiptStates) })).max(200) })
  .transform(({ receipts }): ReceiptStates => new Map(receipts.map(({ receiptId, state }) => [receiptId, state])));

/** Reads back what became of up to 200 messages of a carrier. */
export function readReceipts(
  call: SignedCaller,
  receiptIds: readonly string[],
): Promise<ExchangeResult<ReceiptStates>> {
  return call("receipts", { receiptIds }, answer, { idempotent: true });
}
