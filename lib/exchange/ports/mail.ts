import { createTransport } from "nodemailer";
import { z } from "zod";
import { watchOutside } from "@/lib/platform/metrics";
import type { ExchangeResult, FailureReason } from "../contract";
import { AttemptFailure } from "./attempt";
import { createBreaker, OpenCircuit } from "./breaker";
import { drawCallNo } from "./call-number";
import { type ReceiptStates, readReceipts } from "./receipts";
import type { ExchangeSettings, SystemSettings } from "./settings";
import { outcomeOfCall, type SignedCaller } from "./signed-call";

export type OutgoingMail = {
  /** The same message id twice is one mail: it becomes the Message-ID. */
  messageId: string;
  to: string;
  subject: string;
  text: string;
  attachments?: { name: string; type: string; content: Buffer }[];
};
export type MailPort = {
  send(mail: OutgoingMail): Promise<ExchangeResult<{ receiptId: string }>>;
  receipts(receiptIds: readonly string[]): Promise<ExchangeResult<ReceiptStates>>;
};

const aboutSchema = z.object({ smtpPort: z.number().int().min(1).max(65_535) });

/** SMTP answers `250 queued as <id>` (or `Ok: queued as <id>`): that id is the receipt. */
const queuedAs = /queued as ([\w.-]{1,100})/i;

/** The mail server, over SMTP; a receipt query beside it tells bounces. */
export function createMailPort(exchange: ExchangeSettings, settings: SystemSettings, call: SignedCaller): MailPort {
  const breaker = createBreaker(settings.breaker);

  /** The sandbox says its SMTP port at /about; a real mail server is named by SMTP_URL. */
  const smtpUrl = async (): Promise<string> => {
    if (exchange.smtpUrl) return exchange.smtpUrl;
    const reply = await fetch(`${settings.url}/about`, { signal: AbortSignal.timeout(settings.timeoutMs) });
    const { smtpPort } = aboutSchema.parse(await reply.json());
    return `smtp://${new URL(settings.url).hostname}:${smtpPort}`;
  };

  const deliver = async (mail: OutgoingMail, callNo: string): Promise<{ receiptId: string } | "refused"> => {
    const url = await smtpUrl().catch(() => {
      throw new AttemptFailure("down");
    });
    const transport = createTransport({
      ...smtpServer(url),
      connectionTimeout: settings.timeoutMs,
      greetingTimeout: settings.timeoutMs,
      socketTimeout: settings.timeoutMs,
    });
    try {
      const sent = await transport.sendMail({
        from: exchange.mailFrom,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        messageId: `<${mail.messageId}@tongban>`,
        headers: { "X-Tongban-Call": callNo },
        attachments: mail.attachments?.map(({ name, type, content }) => ({
          filename: name,
          contentType: type,
          content,
        })),
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      const receiptId = queuedAs.exec(sent.response)?.[1];
      if (!receiptId) throw new AttemptFailure("garbage");
      return { receiptId };
    } catch (error) {
      if (isRefusal(error)) return "refused";
      throw smtpFailure(error);
    } finally {
      transport.close();
    }
  };

  const send = async (mail: OutgoingMail): Promise<ExchangeResult<{ receiptId: string }>> => {
    const callNo = drawCallNo();
    const began = performance.now();
    const outcome = () => ({ callNo, ms: Math.round(performance.now() - began) });
    const fail = (reason: FailureReason, attempts: number, retryAfter?: number) => ({
      ok: false as const,
      reason,
      ...outcome(),
      attempts,
      ...(retryAfter ? { retryAfter } : {}),
    });
    try {
      const sent = await breaker.run(() => deliver(mail, callNo));
      return sent === "refused" ? fail("refused", 1) : { ok: true, data: sent, ...outcome(), attempts: 1 };
    } catch (error) {
      if (error instanceof OpenCircuit) return fail("open-circuit", 0, breaker.waitSeconds());
      if (error instanceof AttemptFailure) return fail(error.reason, 1, 30);
      throw error;
    }
  };
  return {
    send: (mail) => watchOutside({ system: "mail", operation: "send" }, () => send(mail), outcomeOfCall),
    receipts: (receiptIds) => readReceipts(call, receiptIds),
  };
}

/** nodemailer forgets its time-outs when it is given an address as text. */
function smtpServer(address: string) {
  const url = new URL(address);
  const secure = url.protocol === "smtps:";
  const auth = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
  const port = Number(url.port || (secure ? 465 : 587));
  return { host: url.hostname, port, secure, ...(auth.user ? { auth } : {}) };
}

/** A permanent no of the mail server (5xx): the address or the message, not the connection. */
function isRefusal(error: unknown): boolean {
  return Math.floor(replyCode(error) / 100) === 5;
}

/** The three digits the mail server answered with; 0 when it did not answer in SMTP. */
function replyCode(error: unknown): number {
  return error instanceof Error && "responseCode" in error ? Number(error.responseCode) || 0 : 0;
}

function smtpFailure(error: unknown): AttemptFailure {
  if (error instanceof AttemptFailure) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ETIMEDOUT") return new AttemptFailure("timeout");
  // A temporary no (4xx) is a server that knows what it says; anything else that is not SMTP is rubbish.
  return new AttemptFailure(code === "EPROTOCOL" && replyCode(error) === 0 ? "garbage" : "down");
}
