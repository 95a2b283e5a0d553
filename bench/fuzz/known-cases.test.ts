import { expect, test } from "vitest";
import { KnownCases } from "./known-cases";

const view = (possible: string[], tasks: object[] = [], more: object = {}) => ({
  id: "c1",
  draftNo: "D1",
  caseNo: null,
  service: { code: "food-business" },
  scenario: { kind: "catering" },
  applicant: { subjectId: "s1" },
  possible,
  tasks,
  ...more,
});
const asOf = (cases: KnownCases, of: string) => cases.fitsOf(of)?.map(({ as }) => as);
const open = { id: "t1", node: "review", state: "open", decision: false, mine: false };

test("an act fits where the product says that it is possible, for whom it says so", () => {
  const cases = new KnownCases();
  cases.see("citizen", view(["save", "discard", "submit"]));
  cases.see("clerk", view([]));
  expect(asOf(cases, "POST /api/v1/cases/{caseNo}/submit")).toEqual(["citizen"]);
  expect(asOf(cases, "PUT /api/v1/cases/{caseNo}/form")).toEqual(["citizen"]);
  expect(asOf(cases, "DELETE /api/v1/cases/{caseNo}")).toEqual(["citizen"]);
  expect(asOf(cases, "GET /api/v1/cases/{caseNo}/timeline")).toEqual(["citizen", "clerk"]);
  expect(asOf(cases, "POST /api/v1/cases/{caseNo}/accept")).toEqual([]);
  expect(cases.fitsOf("GET /api/v1/services")).toBeNull();
});

test("a step is taken while it is free and worked on by its holder; the decision by whoever holds it", () => {
  const cases = new KnownCases();
  cases.see("approver", view(["hold", "decide"], [open]));
  expect(cases.fitsOf("POST /api/v1/tasks/{id}/claim")).toMatchObject([{ as: "approver", task: "t1" }]);
  expect(asOf(cases, "POST /api/v1/tasks/{id}/complete")).toEqual([]);
  cases.see("approver", view(["hold", "decide"], [{ ...open, state: "claimed", mine: true }]));
  expect(asOf(cases, "POST /api/v1/tasks/{id}/complete")).toEqual(["approver"]);
  expect(asOf(cases, "POST /api/v1/cases/{caseNo}/decide")).toEqual([]);
  cases.see("approver", view(["hold", "decide"], [{ ...open, state: "claimed", mine: true, decision: true }]));
  expect(asOf(cases, "POST /api/v1/cases/{caseNo}/decide")).toEqual(["approver"]);
});

test("a case that nobody sees any longer is forgotten; a new number is the same case", () => {
  const cases = new KnownCases();
  cases.see("citizen", view(["submit"]));
  cases.see("citizen", view(["withdraw"], [], { caseNo: "9901" }));
  expect(cases.find("D1")).toBe(cases.find("9901"));
  expect(cases.named("case", "citizen")).toEqual(["9901"]);
  expect(cases.named("case", "firm")).toEqual([]);
  cases.unsee("citizen", "c1");
  expect(cases.all).toEqual([]);
});
