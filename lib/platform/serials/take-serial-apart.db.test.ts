import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "@/lib/platform/db";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { takeSerialApart } from ".";

let city: TestCity;
beforeAll(async () => {
  city = await aCity([]);
});
afterAll(() => city?.end());

const oneTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

test("a hundred callers of one moment have a hundred different numbers, and two series do not know each other", async () => {
  const [first, second] = await Promise.all([
    Promise.all(oneTo(100).map(() => takeSerialApart("case/9901/2026-03-02"))),
    Promise.all(oneTo(7).map(() => takeSerialApart("case/9902/2026-03-02"))),
  ]);
  expect(first.toSorted((a, b) => a - b)).toEqual(oneTo(100));
  expect(second.toSorted((a, b) => a - b)).toEqual(oneTo(7));
});

test("nobody waits for the commit of a command that has taken a number, and its failure leaves a gap", async () => {
  const series = "case/9903/2026-03-02";
  const failed = inTransaction("tests/take-serial-apart", async () => {
    expect(await takeSerialApart(series)).toBe(1);
    // Inside the open transaction of the first: a lock held until its commit would never be had here.
    expect(await takeSerialApart(series)).toBe(2);
    throw new Error("the command fails");
  });
  await expect(failed).rejects.toThrow("the command fails");
  expect(await takeSerialApart(series)).toBe(3);
});
