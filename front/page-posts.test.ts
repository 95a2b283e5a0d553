import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { Refusal } from "@/lib/platform/errors";
import { inRequest } from "@/lib/platform/log";
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

/** What is heard of a page that was sent something and answers so, as the framework does: packed, or in pieces. */
async function heard(
  answer: (response: ServerResponse) => void,
  { began = false, refused = undefined as Parameters<typeof inRequest>[0]["actRefused"], method = "POST" } = {},
) {
  const server = createServer((request, response) => {
    inRequest({ id: "7KQM-3WTD-9XAE", actBegan: began, actRefused: refused }, () => {
      refuseUnreadable(request, response);
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/verify`, { method, headers: { accept: "text/x-component" } });
  const text = await response.text();
  server.close();
  const { code = text } = text.startsWith("{") ? (JSON.parse(text) as { code?: string }) : {};
  return `${response.status} ${code}`;
}
const broken: Record<string, (response: ServerResponse) => void> = {
  "in one word": (response) => {
    response.statusCode = 500;
    response.end("broken");
  },
  "in pieces": (response) => {
    response.statusCode = 500;
    response.setHeader("content-length", 6);
    response.flushHeaders();
    response.write("bro");
    setImmediate(() => response.end("ken"));
  },
  "in pieces without a head": (response) => {
    response.statusCode = 500;
    response.write("bro");
    response.end("ken", () => undefined);
  },
  "with a head, packed": (response) => {
    const packed = gzipSync("broken");
    response.writeHead(500, { "content-encoding": "gzip", "content-length": packed.length });
    response.end(packed);
  },
};

test.each(Object.entries(broken))(
  "what no act could be made of is a wrong input, answered %s or not",
  async (_, answer) => {
    expect(await heard(answer)).toBe("400 platform/unreadable");
  },
);

test.each(Object.entries(broken))("an act that began and broke stays a defect, answered %s", async (_, answer) => {
  expect(await heard(answer, { began: true })).toBe("500 broken");
});

test("the framework's bare words about a form become a refusal in ours", async () => {
  const bare = (status: number) => (response: ServerResponse) => {
    response.statusCode = status;
    response.setHeader("content-type", "text/plain");
    response.end("Invalid Server Action request.");
  };
  expect(await heard(bare(400))).toBe("400 platform/unreadable");
  expect(await heard(bare(409))).toBe("409 platform/outdated-page");
});

test.each(Object.entries(broken))("an act that refused by throwing is told so, answered %s", async (_, answer) => {
  // What the bundle of the pages notes is made by its own copy of the class: here it is none of ours.
  const refused = { ...new Refusal("identity/signed-out", {}, { status: 401 }) };
  expect(await heard(answer, { began: true, refused })).toBe("401 identity/signed-out");
});

test("nothing else is touched: what went well, what is not there, a page that is only looked at", async () => {
  expect(await heard((response) => response.end("done"))).toBe("200 done");
  expect(await heard((response) => response.writeHead(404).end("nowhere"))).toBe("404 nowhere");
  for (const answer of Object.values(broken)) expect(await heard(answer, { method: "GET" })).toBe("500 broken");
});
