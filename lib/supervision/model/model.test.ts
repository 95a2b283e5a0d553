import { describe, expect, test } from "vitest";
import type { BoardCell } from "@/lib/cases";
import { alertOf } from "./alert-of";
import { lightsOf, rowsBy } from "./board-rows";

const turned = { caseId: "c", clock: "k", kind: "promise", outboxId: "7" };

describe("what becomes an alert", () => {
  test.each(["yellow", "red"])("a light that turns %s", (light) => {
    expect(alertOf("case.light-changed", { ...turned, light })).toMatchObject({ kind: "light", level: light });
  });
  test.each(["green", "stopped", "none"])("not a light that turns %s", (light) => {
    expect(alertOf("case.light-changed", { ...turned, light })).toBeUndefined();
  });
  test.each(["reply", "lapse"])("not the applicant's own %s clock", (kind) => {
    expect(alertOf("case.light-changed", { ...turned, kind, light: "red" })).toBeUndefined();
  });
  test("only acceptance by silence, not by a clerk", () => {
    expect(alertOf("case.accepted", { caseId: "c", deemed: false })).toBeUndefined();
    expect(alertOf("case.accepted", { caseId: "c", deemed: true })).toMatchObject({ level: "red", for: "window" });
  });
  test.each([1, 2])("a rating of %i", (grade) => {
    expect(alertOf("case.evaluated", { evaluationId: "e", node: "result", grade })).toBeDefined();
  });
  test.each([3, 4, 5])("not a rating of %i", (grade) => {
    expect(alertOf("case.evaluated", { evaluationId: "e", node: "result", grade })).toBeUndefined();
  });
  test("the same event has the same cause, and the same light turning again another", () => {
    const one = alertOf("case.light-changed", { ...turned, light: "red" });
    expect(alertOf("case.light-changed", { ...turned, light: "red" })?.cause).toBe(one?.cause);
    expect(alertOf("case.light-changed", { ...turned, light: "red", outboxId: "8" })?.cause).not.toBe(one?.cause);
  });
});

test("every panel of a board adds up to the same total, the most urgent row first", () => {
  const cell = (light: BoardCell["light"], departmentCode: string, stage: BoardCell["stage"], count: number) => ({
    light,
    departmentCode,
    areaPath: "990100/",
    stage,
    count,
  });
  const cells = [
    cell("green", "market", "review", 40),
    cell("red", "health", "notice", 1),
    cell("yellow", "market", "decide", 2),
    cell("none", "health", "correcting", 5),
  ];
  const rows = rowsBy(cells, (one) => one.departmentCode);
  expect(rows.map((row) => row.key)).toEqual(["health", "market"]);
  const sum = (from: { total: number }[]) => from.reduce((total, row) => total + row.total, 0);
  expect(sum(rows)).toBe(48);
  expect(sum(rowsBy(cells, (one) => one.stage))).toBe(48);
  expect(Object.values(lightsOf(cells)).reduce((a, b) => a + b)).toBe(48);
  const named = new Map([["quiet", { zh: "没有件", en: "none" }]]);
  expect(rowsBy(cells, (one) => one.departmentCode, named).at(-1)).toMatchObject({ key: "quiet", total: 0 });
});
