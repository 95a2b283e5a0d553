import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { Refusal } from "@/lib/platform/errors";
import { knownActs, refuseUnreadable, requireAct } from "./page-posts";

const known = new Set(["40aa"]);
/** What a page is sent, and the code it is refused with. */
function sent(headers: Record<string, string>, method = "POST", acts: ReadonlySet<string> | null = known) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method, headers });
  try {
    requireAct(request, acts);
    return "let in";
  } catch (error) {
    return error instanceof Refusal ? `${error.status} ${error.code}` : error;
  }
}

test("an act that this release knows is let in, and a form of parts from a page that is not yet alive", () => {
  expect(sent({ "next-action": "40aa", "content-type": "text/plain;charset=UTF-8" })).toBe("let in");
  expect(sent({ "content-type": "multipart/form-data; boundary=----x" })).toBe("let in");
  expect(sent({}, "GET")).toBe("let in");
});

test("a page from before an upgrade is told to load anew; while developing nobody counts acts", () => {
  for (const act of ["40ab", "x", "__proto__", ""])
    expect(sent({ "next-action": act })).toBe("409 platform/outdated-page");
  expect(sent({ "next-action": "40ab" }, "POST", null)).toBe("let in");
});

test("anything else that is sent to a page is no act", () => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
    expect(sent({ "content-type": type })).toBe("405 platform/bad-method");
});

test("acts are read from the list of the build; without a build there is none", () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "acts-")), "list.json");
  expect(knownActs(file)).toBeNull();
  writeFileSync(file, JSON.stringify({ node: { "40aa": {} }, edge: {} }));
  expect(knownActs(file)).toEqual(known);
});

/** What is heard of a page that was sent a form of parts and answers so. */
async function heard(answer: (response: ServerResponse) => void, headers: Record<string, string> = {}) {
  const server = createServer((request, response) => {
    refuseUnreadable(request, response);
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/verify`, { method: "POST", headers });
  const text = await response.text();
  server.close();
  return `${response.status} ${text.includes("platform/bad-input") ? "platform/bad-input" : text}`;
}
const bare = (response: ServerResponse) => {
  response.statusCode = 500;
  response.end("Internal Server Error");
};

test("a form that cannot be read is a wrong input; an act that breaks stays a defect", async () => {
  expect(await heard(bare)).toBe("400 platform/bad-input");
  expect(await heard(bare, { "next-action": "40aa" })).toBe("500 Internal Server Error");
  expect(await heard((response) => response.writeHead(500, { "content-type": "text/html" }).end("broken"))).toBe(
    "500 broken",
  );
  expect(await heard((response) => response.end("done"))).toBe("200 done");
});
