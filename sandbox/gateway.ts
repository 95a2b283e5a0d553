import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { SandboxClock } from "./clock";
import type { FaultBook, MetFault } from "./faults";
import type { Gate } from "./gate";
import type { Answer, OutsideSystem } from "./operation";
import { parseJson, readBody } from "./read-body";
import { replySign } from "./signature";

const maxBody = 64 * 1024;

export type Gateway = (request: IncomingMessage, reply: ServerResponse, pathname: string) => Promise<boolean>;

/** The door of the registers: POST /<system>/<operation>, signed both ways, `{code, message, data, callNo}` back. */
export function createGateway(systems: OutsideSystem[], gate: Gate, faults: FaultBook, clock: SandboxClock): Gateway {
  const known = new Map(systems.map((system) => [system.name as string, system]));

  return async (request, reply, pathname) => {
    const [, name = "", operationName = "", ...rest] = pathname.split("/");
    const system = known.get(name);
    const run =
      system && Object.hasOwn(system.operations, operationName) ? system.operations[operationName] : undefined;
    if (!system || !run || rest.length > 0 || request.method !== "POST") return false;
    const header = (of: string) => String(request.headers[of] ?? "");
    const body = await readBody(request, maxBody);
    const callNo = header("callno");
    const nonce = header("nonce");
    // SMTP carries the mail server's faults; its receipt query stays up so that the state of what was sent can be read.
    const fault = system.name === "mail" ? undefined : faults.meet(system.name);
    if (fault?.mode === "down") {
      request.socket.destroy();
      return true;
    }
    if (fault?.mode === "slow") await wait(fault.ms);

    const send = (status: number, answer: Answer, key: string) => {
      const bytes = Buffer.from(JSON.stringify({ ...answer, data: answer.data ?? null, callNo }));
      const rtime = String(clock.wire());
      const sign = replySign(key, { status, nonce, rtime, body: bytes });
      reply.writeHead(status, { "content-type": "application/json; charset=utf-8", rtime, nonce, sign }).end(bytes);
      return true;
    };

    if (!body) return send(413, { code: 413, message: "body too large" }, "");
    const sid = `${name}.${operationName}`;
    const passed = gate({
      path: pathname,
      rid: header("rid"),
      sid: header("sid"),
      rtime: header("rtime"),
      nonce,
      sign: header("sign"),
      body,
    });
    if (!passed.pass) return send(401, { code: 401, message: passed.message }, "");
    if (header("sid") !== sid) return send(403, { code: 403, message: "sid does not belong to this path" }, passed.key);
    if (fault?.mode === "error") return send(500, { code: 500, message: "internal error" }, passed.key);
    if (fault?.mode === "garbage") return sendGarbage(fault, send, reply, passed.key);
    return send(200, await run(parseJson(body)), passed.key);
  };
}

function sendGarbage(
  fault: MetFault,
  send: (status: number, answer: Answer, key: string) => boolean,
  reply: ServerResponse,
  key: string,
): boolean {
  if (fault.garbage === "shape")
    return send(200, { code: 200, message: "success", data: { rows: [[1, 2], "?"] } }, key);
  if (fault.garbage === "signature") return send(200, { code: 200, message: "success", data: {} }, `${key}-other`);
  reply.writeHead(200, { "content-type": "application/json" }).end(Buffer.from([0x7b, 0xff, 0x00, 0xfe, 0x5d, 0x0a]));
  return true;
}
