import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { aSight, type Sight } from "@/lib/platform/db";
import { sayAway } from "./away";

async function heard(answer: (response: ServerResponse) => void, sight: Sight, method = "GET") {
  const server = createServer((request: IncomingMessage, response) => {
    sayAway(request, response, sight);
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { method });
  server.close();
  return [response.status, response.headers.get("retry-after"), response.headers.get("refresh"), await response.text()];
}
const away: Sight = { ...aSight(0n), away: true };
const broken = (response: ServerResponse) => {
  response.statusCode = 500;
  response.end("page");
};

test("a page that broke because the database was away says when to come again; a browser that only looked does so", async () => {
  expect(await heard(broken, away)).toEqual([503, "5", "5", "page"]);
  expect(await heard(broken, away, "POST")).toEqual([503, "5", null, "page"]);
  const named = (response: ServerResponse) => response.writeHead(500, "Broken", { "x-a": "b" }).end("page");
  expect(await heard(named, away)).toEqual([503, "5", "5", "page"]);
});

test("a page that broke by itself is an error, and an answer is an answer", async () => {
  expect(await heard(broken, aSight(0n))).toEqual([500, null, null, "page"]);
  expect(await heard((response) => response.end("well"), away)).toEqual([200, null, null, "well"]);
});
