import { expect, test } from "vitest";
import { countPlaywright, countVitest } from "./counts.mjs";

const vitest = (passed: number, failed: number, pending = 0, files: unknown[] = []) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, testResults: files });
const playwright = (expected: number, unexpected: number, flaky = 0, skipped = 0) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped } });

test("passed and failed tests are counted", () => {
  expect(countVitest(vitest(7, 0), 0)).toEqual({ passed: 7, failed: 0 });
  expect(countVitest(vitest(7, 2), 1)).toEqual({ passed: 7, failed: 2 });
  expect(countPlaywright(playwright(5, 1), 1)).toEqual({ passed: 5, failed: 1 });
});

test("what was skipped or passed only at the second try did not pass", () => {
  expect(countVitest(vitest(7, 0, 2), 0)).toEqual({ passed: 7, failed: 2 });
  expect(countPlaywright(playwright(5, 0, 1, 2), 0)).toEqual({ passed: 5, failed: 3 });
});

test("a file that cannot be loaded and a run that ends badly are failures", () => {
  expect(countVitest(vitest(7, 0, 0, [{ status: "failed", assertionResults: [] }]), 1)).toEqual({
    passed: 7,
    failed: 1,
  });
  expect(countVitest(vitest(7, 0), 1)).toEqual({ passed: 7, failed: 1 });
  expect(countPlaywright(playwright(5, 0), 1)).toEqual({ passed: 5, failed: 1 });
});

test("no report is a failure", () => {
  expect(countVitest(null, 0)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright(null, 0)).toEqual({ passed: 0, failed: 1 });
});
