import { z } from "zod";
import type { ExchangeResult } from "../contract";
import { type ReceiptStates, readReceipts } from "./receipts";
import type { SignedCaller } from "./signed-call";

export type SmsPort = {
  /** Sends once per `messageId`: the gateway answers a repetition with the first receipt. */
  send(message: { messageId: string; phone: string; text: string }): Promise<ExchangeResult<{ receiptId: string }>>;
  receipts(receiptIds: readonly string[]): Promise<ExchangeResult<ReceiptStates>>;
};

/** The SMS gateway. */
export function createSmsPort(call: SignedCaller): SmsPort {
  const receipt = z.object({ receiptId: z.string().min(1).max(100) });
  return {
    send: (message) => call("send", message, receipt, { idempotent: true }),
    receipts: (receiptIds) => readReceipts(call, receiptIds),
  };
}
