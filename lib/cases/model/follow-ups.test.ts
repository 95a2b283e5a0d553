import { expect, test } from "vitest";
import { followUpNode, outcomesOfFollowUp, readFollowUp } from "./follow-ups";

test("a follow-up names its topic and what it is about, also when that has a colon", () => {
  expect(readFollowUp(followUpNode("promise", "safety:rules"))).toEqual({ topic: "promise", about: "safety:rules" });
  expect(outcomesOfFollowUp(followUpNode("revocation", "x"))).toEqual(["revoked", "retained"]);
});

test("a step of a process is no follow-up", () => {
  for (const node of ["review", "promise", "nothing:x", ":", ""]) {
    expect(readFollowUp(node)).toBeUndefined();
    expect(outcomesOfFollowUp(node)).toEqual([]);
  }
});
