import { expect, test } from "vitest";
import { createStopStack } from "./stop-stack.mjs";

test("what was opened last is closed first, each once, however often a stop is asked for", async () => {
  const closed: string[] = [];
  const stack = createStopStack();
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  stack.push("database", () => void closed.push("database"));
  stack.push("processes", async () => {
    await pause(20);
    closed.push("processes");
  });
  expect(stack.isStopping).toBe(false);
  await Promise.all([stack.stop(), stack.stop()]);
  expect(stack.isStopping).toBe(true);
  expect(closed).toEqual(["processes", "database"]);
});

test("one that fails to close does not keep the others open", async () => {
  const closed: string[] = [];
  const stack = createStopStack();
  stack.push("database", () => void closed.push("database"));
  stack.push("processes", () => Promise.reject(new Error("stuck")));
  await stack.stop();
  expect(closed).toEqual(["database"]);
});

test("what has ended by itself is not closed again", async () => {
  const stack = createStopStack();
  const forget = stack.push("install", () => Promise.reject(new Error("already gone")));
  forget();
  await expect(stack.stop()).resolves.toBeUndefined();
});
