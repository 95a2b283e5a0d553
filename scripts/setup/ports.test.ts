import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freeKeptPort, isFree, keepPort, keptPort, readPorts } from "./ports.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ports "));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function listening<T>(port: number, work: () => Promise<T>): Promise<T> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  try {
    return await work();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

test("a port is kept from one start to the next, each name its own", async () => {
  const file = path.join(folder, "ports.json");
  const port = await freeKeptPort(file, "database");
  const other = await keptPort(file, "sandbox");
  expect(await freeKeptPort(file, "database")).toBe(port);
  expect(readPorts(file)).toEqual({ database: port, sandbox: other });
});

test("a kept port that somebody took is replaced, and the new one kept", async () => {
  const file = path.join(folder, "ports.json");
  const port = await freeKeptPort(file, "database");
  const next = await listening(port, () => freeKeptPort(file, "database"));
  expect(next).not.toBe(port);
  expect(readPorts(file).database).toBe(next);
});

test("another process of this checkout may be listening on a kept port", async () => {
  const file = path.join(folder, "ports.json");
  const port = await keptPort(file, "sandbox");
  expect(await listening(port, () => keptPort(file, "sandbox"))).toBe(port);
});

test.each(["", "{", "null", '{"database":"abc"}', '{"database":70000}', '{"database":-1}', '{"database":1.5}'])(
  "a damaged port file is begun afresh: %j",
  async (text) => {
    const file = path.join(folder, "ports.json");
    writeFileSync(file, text);
    expect(readPorts(file)).toEqual({});
    keepPort(file, "database", 23_456);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ database: 23_456 });
  },
);

test("a port taken on one address is not free for a server on all addresses", async () => {
  const file = path.join(folder, "ports.json");
  const port = await freeKeptPort(file, "web");
  expect(await isFree(port)).toBe(true);
  expect(await listening(port, () => isFree(port))).toBe(false);
});
