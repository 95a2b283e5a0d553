import { expect, test } from "vitest";
import { now } from "@/lib/platform/clock";
import type { IntakeView } from "./intake-types";
import { cannotBeFetched } from "./readiness";

type Row = IntakeView["sharing"][number];
const name = { zh: "营业执照", en: "Business licence" };
const row = (last: boolean | null, askable = true): Row => ({
  target: "business-licence",
  register: "licence",
  holder: "subject",
  fields: [],
  materials: [{ key: "business-licence", name }],
  askable,
  last: last === null ? null : { ok: last, reason: last ? null : "timeout", callNo: "EX-1", ms: 10, at: now() },
});
const paper = { key: "business-licence" };

test.each([
  ["nobody has asked the register yet", [row(null)], false],
  ["the register answered", [row(true)], false],
  ["the register was asked in vain", [row(false)], true],
  ["nobody keeps such a record here", [row(null, false)], true],
  ["no register is asked for it at all", [], true],
] as const)("a shared paper is owed by the applicant only when it cannot be fetched: %s", (_, rows, owed) =>
  expect(cannotBeFetched(paper, [...rows])).toBe(owed),
);
