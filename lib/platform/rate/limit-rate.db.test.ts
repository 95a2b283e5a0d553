import { afterAll, beforeAll, expect, test } from "vitest";
import { withClock } from "@/lib/platform/clock/with-clock";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { limitRate, limitRates, triedTooOften } from ".";

let city: TestCity;
beforeAll(async () => {
  city = await aCity([]);
});
afterAll(() => city?.end());

const at = (time: string, work: () => Promise<void>) => withClock(`2026-03-02T${time}:00+08:00`, work);
const outcome = (work: Promise<void>) =>
  work.then(
    () => "ok",
    (error: { code: string; params: { minutes: number } }) => `${error.code} ${error.params.minutes}`,
  );

test("so many tries in so many minutes, each bucket its own; then again", async () => {
  const one = () => limitRate("one", { hits: 2, minutes: 10 });
  const tries = () => outcome(one());
  await at("09:00", async () => {
    expect([await tries(), await tries(), await tries()]).toEqual(["ok", "ok", "platform/too-often 10"]);
    expect(await outcome(limitRate("other", { hits: 2, minutes: 10 }))).toBe("ok");
  });
  await at("09:10", async () => expect(await tries()).toBe("platform/too-often 10"));
  await at("09:11", async () => expect(await tries()).toBe("ok"));
});

test("a page is told that somebody tried too often; it does not break", async () => {
  const look = () => triedTooOften("page", { hits: 1, minutes: 10 });
  expect([await look(), await look()]).toMatchObject([null, { code: "platform/too-often", status: 429 }]);
});

test("a try counts in every window it is within, and in none after the one it is beyond", async () => {
  const look = (from: string, no: string) =>
    outcome(
      limitRates([
        [from, { hits: 3, minutes: 10 }],
        [no, { hits: 2, minutes: 5 }],
      ]),
    );
  await at("10:00", async () => {
    expect([await look("a", "1"), await look("a", "1"), await look("a", "1")]).toEqual([
      "ok",
      "ok",
      "platform/too-often 5",
    ]);
    // Beyond its own window, whoever asks uses up nobody else's tries.
    for (let n = 0; n < 5; n += 1) expect(await look("a", "2")).toBe("platform/too-often 10");
    expect([await look("b", "2"), await look("c", "2"), await look("d", "2")]).toEqual([
      "ok",
      "ok",
      "platform/too-often 5",
    ]);
  });
});

test("of many who try at once no more than the limit are let in", async () => {
  await at("11:00", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, () =>
        outcome(
          limitRates([
            ["crowd", { hits: 20, minutes: 10 }],
            ["its case", { hits: 10, minutes: 10 }],
          ]),
        ),
      ),
    );
    expect(outcomes.filter((one) => one === "ok")).toHaveLength(10);
  });
});
