import { afterEach, expect, test, vi } from "vitest";
import { keptFor } from ".";

afterEach(() => {
  vi.useRealTimers();
});

test("one reading answers everybody who asks the same meanwhile, and no other question", async () => {
  vi.useFakeTimers();
  let read = 0;
  const ask = keptFor(
    5,
    (area: string) => area,
    async (area) => {
      read += 1;
      return `${area} ${read}`;
    },
  );
  expect(await Promise.all([ask("a"), ask("a"), ask("b")])).toEqual(["a 1", "a 1", "b 2"]);
  vi.advanceTimersByTime(4_900);
  expect(await ask("a")).toBe("a 1");
  vi.advanceTimersByTime(200);
  expect(await ask("a")).toBe("a 3");
});

test("what could not be read is asked again at once", async () => {
  let calls = 0;
  const ask = keptFor(
    5,
    () => "",
    async () => {
      calls += 1;
      if (calls === 1) throw new Error("away");
      return calls;
    },
  );
  await expect(ask()).rejects.toThrow("away");
  expect(await ask()).toBe(2);
});

test("it never holds more than five hundred answers", async () => {
  let read = 0;
  const ask = keptFor(
    60,
    (n: number) => String(n),
    async () => {
      read += 1;
      return read;
    },
  );
  for (let n = 0; n <= 500; n += 1) await ask(n);
  expect(await ask(500)).toBe(501);
  expect(await ask(0)).toBe(502);
});
