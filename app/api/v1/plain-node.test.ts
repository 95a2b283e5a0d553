import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anApp, answerProblem, limitBody } from "./door";

/** The API as the web process serves it: node-server's requests, not those of `fetch`. */
const app = anApp();
app.onError((error, context) => answerProblem(error, context));
app.use("*", limitBody);
app.all("*", async (context) => context.json({ method: context.req.method, body: await context.req.text() }));
const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

function send(method: string, pieces: readonly (string | Buffer)[], headers: Record<string, string> = {}) {
  return new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    const call = ask({ port, method, path: "/x", headers }, (answer) => {
      let text = "";
      answer.on("data", (piece) => {
        text += piece;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) }));
    });
    call.on("error", reject);
    for (const piece of pieces) call.write(piece);
    call.end();
  });
}

test.each(["POST", "DELETE"])("%s without a body, and with one of no announced length, is read", async (method) => {
  expect(await send(method, [])).toEqual({ status: 200, body: { method, body: "" } });
  const chunked = await send(method, ["事", "项"], { "transfer-encoding": "chunked" });
  expect(chunked).toEqual({ status: 200, body: { method, body: "事项" } });
});

test("a body that grows over the limit unannounced is refused", async () => {
  const { status, body } = await send("POST", [Buffer.alloc(26 * 1024 * 1024)], { "transfer-encoding": "chunked" });
  expect([status, body]).toMatchObject([413, { code: "case/file-too-large" }]);
});
