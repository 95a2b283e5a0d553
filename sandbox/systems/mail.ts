import { randomBytes } from "node:crypto";
import type { Server } from "node:net";
import { SMTPServer } from "smtp-server";
import { z } from "zod";
import type { SandboxClock } from "../clock";
import type { FaultBook } from "../faults";
import type { Journal, JournalLine } from "../journal";
import { readMail } from "../mail-text";
import { found, type OutsideSystem, operation } from "../operation";

const mailSchema = z.object({
  receiptId: z.string(),
  messageId: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  attachments: z.array(z.string()),
  at: z.number(),
});
type Mail = z.output<typeof mailSchema>;
export type ReceivedMail = Mail & { state: "queued" | "delivered" | "failed" };

const travelMs = 800;
const maxBytes = 20 * 1024 * 1024;

export type MailServer = {
  system: OutsideSystem;
  restore(line: JournalLine): void;
  inbox(of?: { to?: string; receipt?: string; messageId?: string }): ReceivedMail[];
  listen(port: number): Promise<number>;
  close(): Promise<void>;
};

/** A mail server: real SMTP in, a signed receipt query beside it. Mailboxes named `nobody@…` bounce after acceptance. */
export function createMail(clock: SandboxClock, journal: Journal, faults: FaultBook): MailServer {
  const mails = new Map<string, Mail>();
  const byMessage = new Map<string, Mail>();
  const keep = (mail: Mail) => {
    mails.set(mail.receiptId, mail);
    byMessage.set(mail.messageId, mail);
  };
  const withState = (mail: Mail): ReceivedMail => {
    const arrived = clock.now() - mail.at >= travelMs;
    const bounced = mail.to.some((to) => to.startsWith("nobody@"));
    return { ...mail, state: arrived ? (bounced ? "failed" : "delivered") : "queued" };
  };
  const accept = (raw: Buffer, to: string[]): Mail => {
    const read = readMail(raw);
    const before = read.messageId ? byMessage.get(read.messageId) : undefined;
    if (before) return before;
    const mail = { ...read, to, receiptId: `MAIL${randomBytes(8).toString("hex")}`, at: clock.now() };
    journal.append({ kind: "mail", value: mail });
    keep(mail);
    return mail;
  };

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    size: maxBytes,
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size <= maxBytes) chunks.push(chunk);
      });
      stream.on("end", () => {
        if (size > maxBytes) return answer(Object.assign(new Error("message too large"), { responseCode: 552 }));
        const mail = accept(
          Buffer.concat(chunks),
          session.envelope.rcptTo.map((to) => to.address),
        );
        answer(null, `queued as ${mail.receiptId}`);
      });
    },
  });
  smtp.on("error", () => undefined); // a client that went away; the next one is served
  injectFaults(smtp.server, faults);

  return {
    system: {
      name: "mail",
      operations: {
        receipts: operation(z.strictObject({ receiptIds: z.array(z.string()).min(1).max(200) }), ({ receiptIds }) => {
          const receipts = receiptIds.map((receiptId) => {
            const mail = mails.get(receiptId);
            return { receiptId, state: mail ? withState(mail).state : "unknown" };
          });
          return found({ receipts });
        }),
      },
    },
    restore(line) {
      if (line.kind === "mail") keep(mailSchema.parse(line.value));
    },
    inbox: ({ to, receipt, messageId } = {}) =>
      [...mails.values()]
        .filter((mail) => to === undefined || mail.to.includes(to))
        .filter((mail) => receipt === undefined || mail.receiptId === receipt)
        .filter((mail) => messageId === undefined || mail.messageId === messageId)
        .reverse()
        .map(withState),
    listen: (port) =>
      new Promise((resolve, reject) => {
        smtp.server.once("error", reject);
        smtp.listen(port, "127.0.0.1", () => {
          const address = smtp.server.address();
          resolve(typeof address === "object" && address ? address.port : port);
        });
      }),
    close: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}

/** Faults of a mail server show on the wire, before SMTP says its first word. */
function injectFaults(server: Server, faults: FaultBook): void {
  const [serve] = server.listeners("connection");
  server.removeAllListeners("connection");
  server.on("connection", (socket) => {
    socket.on("error", () => undefined);
    const proceed = () => serve?.call(server, socket);
    const fault = faults.meet("mail");
    if (!fault) return proceed();
    if (fault.mode === "down") return socket.destroy();
    if (fault.mode === "error") return socket.end("421 4.3.2 Service not available\r\n");
    if (fault.mode === "garbage") return socket.end(Buffer.from([0, 255, 254, 7, 13, 10]));
    socket.pause();
    const timer = setTimeout(() => {
      if (!socket.destroyed) proceed();
    }, fault.ms);
    socket.once("close", () => clearTimeout(timer));
  });
}
