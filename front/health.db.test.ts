import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { aDatabase } from "@/prisma/seed/factories/test-database";
import { healthHandler } from "./health";

let drop: () => Promise<void>;
let leaving = false;
const server = createServer(healthHandler(() => leaving));
let address = "";
beforeAll(async () => {
  drop = await aDatabase();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/health`;
});
afterAll(async () => {
  server.close();
  await drop?.();
});

const ask = async () => {
  const answer = await fetch(address);
  return [answer.status, await answer.json()];
};

test("a process that can work says so, one that leaves says so, and one without its database that it is down", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  expect(await ask()).toEqual([200, { status: "ok", role: "web", database: "ok" }]);
  leaving = true;
  expect(await ask()).toEqual([503, { status: "leaving", role: "web", database: "ok" }]);
  leaving = false;
  await closeDb();
  await drop();
  // What the database said holds for a second, however many ask.
  expect((await ask())[0]).toBe(200);
  vi.advanceTimersByTime(1_000);
  expect(await ask()).toEqual([503, { status: "down", role: "web", database: "down" }]);
  vi.useRealTimers();
});
