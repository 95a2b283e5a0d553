import { fork } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Answer } from "./caller";

/** Starts a bare node:http server that gives this answer to everything. */
export async function bareServer(answer: Answer): Promise<{ url: string; end(): void }> {
  const child = fork(path.join(import.meta.dirname, "bare-server.mjs"), { execArgv: [] });
  child.send({ status: answer.status, type: answer.type, body: answer.body.toString("base64") });
  const [address] = (await once(child, "message")) as [AddressInfo];
  return { url: `http://127.0.0.1:${address.port}`, end: () => child.kill() };
}
