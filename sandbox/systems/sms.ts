import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { SandboxClock } from "../clock";
import type { Journal, JournalLine } from "../journal";
import { found, type OutsideSystem, operation } from "../operation";

const smsSchema = z.object({
  receiptId: z.string(),
  messageId: z.string(),
  phone: z.string(),
  text: z.string(),
  at: z.number(),
});
type Sms = z.output<typeof smsSchema>;
export type ReceivedSms = Sms & { state: "queued" | "delivered" | "failed" };

/** How long the invented carrier takes. */
const travelMs = 800;

export type SmsGateway = {
  system: OutsideSystem;
  restore(line: JournalLine): void;
  /** What has been sent, newest first; of one phone or one receipt when asked. */
  inbox(of?: { phone?: string; receipt?: string }): ReceivedSms[];
};

/** An SMS gateway: takes a message once per message id; numbers that end in 0000 cannot be reached. */
export function createSms(clock: SandboxClock, journal: Journal): SmsGateway {
  const byReceipt = new Map<string, Sms>();
  const byMessage = new Map<string, Sms>();
  const keep = (sms: Sms) => {
    byReceipt.set(sms.receiptId, sms);
    byMessage.set(sms.messageId, sms);
  };
  const withState = (sms: Sms): ReceivedSms => {
    const arrived = clock.now() - sms.at >= travelMs;
    return { ...sms, state: arrived ? (sms.phone.endsWith("0000") ? "failed" : "delivered") : "queued" };
  };
  const send = z.strictObject({
    messageId: z.string().min(1).max(100),
    phone: z.string().regex(/^1\d{10}$/),
    text: z.string().min(1).max(1_000),
  });

  return {
    system: {
      name: "sms",
      operations: {
        send: operation(send, (asked) => {
          const before = byMessage.get(asked.messageId);
          if (before) return found({ receiptId: before.receiptId });
          const sms = { ...asked, receiptId: `SMS${randomBytes(8).toString("hex")}`, at: clock.now() };
          journal.append({ kind: "sms", value: sms });
          keep(sms);
          return found({ receiptId: sms.receiptId });
        }),
        receipts: operation(z.strictObject({ receiptIds: z.array(z.string()).min(1).max(200) }), ({ receiptIds }) => {
          const receipts = receiptIds.map((receiptId) => {
            const sms = byReceipt.get(receiptId);
            return { receiptId, state: sms ? withState(sms).state : "unknown" };
          });
          return found({ receipts });
        }),
      },
    },
    restore(line) {
      if (line.kind === "sms") keep(smsSchema.parse(line.value));
    },
    inbox: ({ phone, receipt } = {}) =>
      [...byReceipt.values()]
        .filter(
          (sms) => (phone === undefined || sms.phone === phone) && (receipt === undefined || sms.receiptId === receipt),
        )
        .reverse()
        .map(withState),
  };
}
