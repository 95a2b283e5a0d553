import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gatherBody } from "./gather-body";

const begun: number[] = [];
const over: string[] = [];
const server = createServer(async (request, response) => {
  const [limit = 0, hold = 0, late = 0] = (request.url ?? "").slice(1).split("/").map(Number);
  if (late > 0) await new Promise((next) => setTimeout(next, late));
  const onTooMuch = () => {
    over.push(request.url ?? "");
    response.destroy();
  };
  const whole = gatherBody(request, { limit, hold, onTooMuch });
  await whole;
  begun.push(performance.now());
  const pieces: Buffer[] = [];
  request.on("data", (piece: Buffer) => pieces.push(piece));
  request.on("end", () => response.end(Buffer.concat(pieces)));
  request.on("error", () => undefined);
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

/** Sends pieces, one each `pause` milliseconds; answers what came back, or how the line broke. */
function send(path: string, pieces: readonly string[], pause = 0): Promise<string> {
  return new Promise((resolve) => {
    const call = ask({ port, path, method: "POST" }, (answer) => {
      let text = "";
      answer.on("data", (piece) => (text += piece));
      answer.on("end", () => resolve(text));
    });
    call.on("error", (error) => resolve(error.message));
    void (async () => {
      for (const piece of pieces) {
        call.write(piece);
        await new Promise((next) => setTimeout(next, pause));
      }
      call.end();
    })();
  });
}

test("nobody begins before the whole body is here, and it arrives in its order", async () => {
  const start = performance.now();
  expect(await send("/1000/1000", ["one ", "two ", "three"], 60)).toBe("one two three");
  expect((begun.at(-1) ?? 0) - start).toBeGreaterThan(150);
});

test("a long body is handed on as it comes, whole", async () => {
  const pieces = Array.from({ length: 300 }, (_, n) => `${n} `.repeat(2_000));
  expect(await send(`/${10 ** 8}/20000`, pieces)).toBe(pieces.join(""));
});

test("a body that has begun to come, or is all here, before anybody gathers it arrives whole", async () => {
  for (const size of [10, 20_000, 900_000])
    expect(await send("/10000000/5000000/50", ["x".repeat(size), "y"])).toBe(`${"x".repeat(size)}y`);
  expect(await send("/10000000/5000000/50", ["x".repeat(40_000), "y", "z"], 100)).toBe(`${"x".repeat(40_000)}yz`);
});

test("a body that grows over its limit is cut, announced or not", async () => {
  expect(await send("/10/1000", ["12345", "67890", "x", "y"], 10)).toMatch(/hang up|ECONNRESET|EPIPE/);
  expect(await send("/10/2", ["12345", "67890", "x", "y"], 10)).toMatch(/hang up|ECONNRESET|EPIPE/);
  expect(over).toEqual(["/10/1000", "/10/2"]);
});
