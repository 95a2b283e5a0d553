import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { endless, type Sight, wroteUpTo } from "@/lib/platform/db";
import { handOnPosition, sightOf } from "./position";

const seen = (method: string, headers: IncomingMessage["headers"] = {}) => sightOf({ method, headers }).seen;

test("who only looks sees at least what they have written; whoever may write reads from the primary", () => {
  expect(seen("GET")).toBe(0n);
  expect(seen("GET", { cookie: "a=b; tongban-position=1/2; c=d" })).toBe(2n ** 32n + 2n);
  expect(seen("HEAD", { "tongban-position": "0/ff" })).toBe(255n);
  expect(seen("GET", { "tongban-position": "0/5", cookie: "tongban-position=0/9" })).toBe(9n);
  for (const method of ["POST", "PUT", "PATCH", "DELETE"])
    expect(seen(method, { "tongban-position": "0/1" })).toBeNull();
});

test("a program that shows a token and no position reads from the primary; what is no position asks for the latest", () => {
  expect(seen("GET", { authorization: "Bearer x" })).toBeNull();
  expect(seen("GET", { authorization: "Bearer x", "tongban-position": "0/0" })).toBe(0n);
  for (const wrong of ["", "x", "1/2/3", "123456789/0", "' or 1=1 --"])
    expect(seen("GET", { cookie: `tongban-position=${wrong}` })).toBe(endless);
});

/** What a browser or a program hears from a handler that writes up to 16/B374D848. */
async function heard(answer: (response: ServerResponse, sight: Sight) => void, headers: Record<string, string> = {}) {
  const server = createServer((request, response) => {
    const sight = sightOf(request);
    handOnPosition(request, response, sight);
    answer(response, sight);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    headers,
    redirect: "manual",
  });
  server.close();
  return { header: response.headers.get("tongban-position"), cookies: response.headers.getSetCookie() };
}
const writes = (sight: Sight) => wroteUpTo(sight, 0x16_b374d848n);
const ours = "tongban-position=16/B374D848; Path=/; Max-Age=300; HttpOnly; SameSite=Lax";

test("an answer that wrote says up to where, as header and for browsers as cookie; one that did not says nothing", async () => {
  expect(await heard((response) => response.end())).toEqual({ header: null, cookies: [] });
  const implied = await heard((response, sight) => {
    writes(sight);
    response.end();
  });
  expect(implied).toEqual({ header: "16/B374D848", cookies: [ours] });
  const program = await heard(
    (response, sight) => {
      writes(sight);
      response.writeHead(201).end();
    },
    { authorization: "Bearer x" },
  );
  expect(program).toEqual({ header: "16/B374D848", cookies: [] });
});

test("how far was written stands in the answer before its head is sent, for whoever asks on from inside", async () => {
  let inside: unknown;
  await heard((response, sight) => {
    writes(sight);
    inside = response.getHeader("tongban-position");
    writes(sight);
    response.end();
  });
  expect(inside).toBe("16/B374D848");
});

test("the cookie stands beside those of the handler, however it sets them, and is for safe lines only where there is one", async () => {
  const beside = await heard((response, sight) => {
    writes(sight);
    response.writeHead(200, { "Set-Cookie": ["session=1"] }).end();
  });
  expect(beside.cookies).toEqual(["session=1", ours]);
  const before = await heard(
    (response, sight) => {
      response.setHeader("set-cookie", "session=1");
      writes(sight);
      response.writeHead(303, "See Other", { location: "/" }).end();
    },
    { "x-forwarded-proto": "https" },
  );
  expect(before.cookies).toEqual(["session=1", `${ours}; Secure`]);
});
