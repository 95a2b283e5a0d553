import { expect, test } from "vitest";
import type { Scenario } from "@/lib/catalogue/contract";
import { applyScenario, askedQuestions } from "./scenario";

const words = (zh: string) => ({ zh, en: zh });
const option = (value: string) => ({ value, label: words(value) });

const scenario: Scenario = {
  questions: [
    { key: "kind", label: words("业态"), options: [option("catering"), option("retail")] },
    {
      key: "dineIn",
      label: words("堂食"),
      visible: 'scenario.kind = "catering"',
      options: [option("yes"), option("no")],
    },
  ],
  effects: [
    {
      when: 'scenario.kind = "catering"',
      materials: { add: ["layout", "health"], remove: ["shelf"] },
      fee: "catering",
      says: words("交布局图"),
    },
    {
      when: 'scenario.dineIn = "no"',
      materials: { add: [], remove: ["layout"] },
      route: { path: "short" },
      says: words("不交布局图"),
    },
  ],
};

test("answers choose materials, fee and route, and say so; a later effect takes back an earlier one", () => {
  expect(applyScenario(scenario, { kind: "catering", dineIn: "no" })).toEqual({
    open: [],
    materials: { add: ["health"], remove: ["layout", "shelf"] },
    fee: "catering",
    route: { path: "short" },
    says: [words("交布局图"), words("不交布局图")],
    undecided: [],
  });
});

test("an open question changes nothing and is named", () => {
  expect(applyScenario(scenario, {})).toMatchObject({
    open: ["kind"],
    materials: { add: [], remove: [] },
    says: [],
    undecided: ["scenario.kind"],
  });
  expect(applyScenario(scenario, { kind: "catering" })).toMatchObject({
    open: ["dineIn"],
    undecided: ["scenario.dineIn"],
  });
});

test("a question that the answers do not lead to is neither open nor waited for, and its old answer does not count", () => {
  expect(applyScenario(scenario, { kind: "retail", dineIn: "no" })).toMatchObject({
    open: [],
    materials: { add: [], remove: [] },
    route: {},
    undecided: [],
  });
});

test.each([{ kind: "hotel" }, { kind: "__proto__" }])("an answer that is not offered (%j) is no answer", (answers) => {
  expect(askedQuestions(scenario, answers).known).toEqual({});
  expect(applyScenario(scenario, answers).open).toEqual(["kind"]);
});
