import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import { errorFacts, log } from "@/lib/platform/log";
import { createAdmin } from "./admin";
import type { City } from "./city";
import { createClock, type SandboxClock } from "./clock";
import { developerPage } from "./developer-page";
import { createFaultBook, systemNames } from "./faults";
import { createGate } from "./gate";
import { createGateway } from "./gateway";
import { openJournal } from "./journal";
import { parseJson, readBody } from "./read-body";
import { createCourier } from "./systems/courier";
import { createLegalEntity } from "./systems/legal-entity";
import { createLicenceLibrary } from "./systems/licence-library";
import { createMail } from "./systems/mail";
import { createPopulation } from "./systems/population";
import { createSms } from "./systems/sms";

export type SandboxOptions = {
  city: City;
  /** HTTP port on 127.0.0.1; 0 takes a free one. */
  port: number;
  /** SMTP port on 127.0.0.1; 0 takes a free one, told at GET /about. */
  smtpPort: number;
  /** The folder of the product's data; the inbox is kept in its `sandbox/`. */
  dataFolder: string;
  /** Known callers and their keys. */
  callers: ReadonlyMap<string, string>;
  clock?: SandboxClock;
};
export type Sandbox = { url: string; smtpPort: number; close(): Promise<void> };

/** Starts the outside world: registers, SMS, mail and courier behind one port, with a page for developers at `/`. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const clock = options.clock ?? createClock();
  const journal = openJournal(path.join(options.dataFolder, "sandbox"));
  const faults = createFaultBook();
  const sms = createSms(clock, journal);
  const mail = createMail(clock, journal, faults);
  const courier = createCourier(clock, journal);
  for (const line of journal.replay()) for (const keeper of [sms, mail, courier]) keeper.restore(line);

  const { city } = options;
  const registers = [createPopulation(city), createLegalEntity(city), createLicenceLibrary(city)];
  const systems = [...registers, sms.system, mail.system, courier.system];
  const gateway = createGateway(systems, createGate(options.callers, clock), faults, clock);
  const admin = createAdmin(clock, faults, courier);
  const smtpPort = await mail.listen(options.smtpPort);

  const json = (reply: ServerResponse, status: number, value: unknown) =>
    reply.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(value));

  const read = (url: URL, reply: ServerResponse): boolean => {
    const asked = (name: string) => url.searchParams.get(name) ?? undefined;
    if (url.pathname === "/") {
      const page = developerPage({
        sms: sms.inbox(),
        mails: mail.inbox(),
        parcels: courier.parcels(),
        faults: faults.list(),
      });
      reply
        .writeHead(200, {
          "content-type": "text/html; charset=utf-8",
          "cache-control": "no-store",
          "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
        })
        .end(page);
    } else if (url.pathname === "/about") json(reply, 200, { status: "ok", systems: systemNames, smtpPort });
    else if (url.pathname === "/sms/inbox") {
      json(reply, 200, { messages: sms.inbox({ phone: asked("phone"), receipt: asked("receipt") }) });
    } else if (url.pathname === "/mail/inbox") {
      json(reply, 200, {
        messages: mail.inbox({ to: asked("to"), receipt: asked("receipt"), messageId: asked("id") }),
      });
    } else if (url.pathname === "/admin/state") json(reply, 200, { now: clock.now(), faults: faults.list() });
    else return false;
    return true;
  };

  const steer = async (url: URL, request: IncomingMessage, reply: ServerResponse): Promise<boolean> => {
    const name = url.pathname.startsWith("/admin/") ? url.pathname.slice("/admin/".length) : "";
    const run = Object.hasOwn(admin, name) ? admin[name] : undefined;
    if (!run) return false;
    // A web page in a browser on this machine cannot send JSON here without asking first, and is not allowed.
    if (!request.headers["content-type"]?.startsWith("application/json")) json(reply, 415, { message: "JSON only" });
    else {
      const answer = await run(parseJson((await readBody(request, 10_000)) ?? Buffer.alloc(0)));
      json(reply, answer.code, answer);
    }
    return true;
  };

  const server = createServer((request, reply) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const serve = async () => {
      // A name that only points at this machine (DNS rebinding) must not read the inbox.
      if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? "")) return json(reply, 403, {});
      if (request.method === "GET" && read(url, reply)) return;
      if (request.method === "POST" && (await steer(url, request, reply))) return;
      if (await gateway(request, reply, url.pathname)) return;
      json(reply, 404, { code: 404, message: "no such system or operation" });
    };
    serve().catch((error: unknown) => {
      log("error", "answer-broke", errorFacts(error));
      if (!reply.headersSent) json(reply, 500, { code: 500, message: "internal error" });
    });
  });

  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : options.port);
    });
  }).catch(async (error: unknown) => {
    await mail.close();
    throw error;
  });

  return {
    url: `http://127.0.0.1:${port}`,
    smtpPort,
    async close() {
      server.closeAllConnections();
      await Promise.all([new Promise<void>((resolve) => server.close(() => resolve())), mail.close()]);
    },
  };
}
