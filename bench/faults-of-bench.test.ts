import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { looksAt } from "./faults-of-bench";
import type { Report } from "./report";

/** The run that is committed, fresh for each test. */
const report = () => JSON.parse(readFileSync(new URL("../docs/performance.json", import.meta.url), "utf8")) as Report;
const faultsOf = (report: Report) =>
  looksAt(report).flatMap(({ name, faults }) => faults.map((fault) => `${name} ${fault}`));

test("the run that is committed shows everything that a run must show", () => {
  expect(faultsOf(report())).toEqual([]);
});

test("an operation that is left out, refused or without its limit is told by its name", () => {
  const broken = report();
  const [first, second, third] = broken.main.results.filter(({ statements }) => statements > 0);
  if (!first?.levels[0] || !second || !third) throw new Error("the report has no operations");
  first.levels[0].figures.errors = 1;
  second.sql = null;
  broken.main.results = broken.main.results.filter((one) => one !== third);
  expect(faultsOf(broken)).toEqual(
    expect.arrayContaining([
      `${first.operation} was refused`,
      `${second.operation} has no limit of its SQL`,
      `${third.operation} is not measured`,
    ]),
  );
});

test("a crowd or a soak that was refused, and lights that do not turn, are told", () => {
  const broken = report();
  for (const crowd of broken.main.crowds) crowd.refused = 2;
  if (broken.main.soak) broken.main.soak.errors = 1;
  for (const scan of broken.main.lightScan) scan.turned = 0;
  expect(faultsOf(broken)).toEqual(["light scan turned nothing", "crowd was refused", "soak was refused"]);
});
