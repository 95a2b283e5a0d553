import { expect, test } from "vitest";
import { condition, conjuncts } from "./index-condition";
import type { PlanNode } from "./plan-node";

const scan: PlanNode = { "Node Type": "Index Scan", "Relation Name": "task", Alias: "t", "Plan Rows": 1 };

test("conditions are told apart as the planner writes them", () => {
  expect(conjuncts("(case_id = 'a AND b'::text)")).toEqual(["(case_id = 'a AND b'::text)"]);
  expect(conjuncts("((post = ')'::text) AND ((state = 'open'::text) OR (n = 1)))")).toEqual([
    "(post = ')'::text)",
    "((state = 'open'::text) OR (n = 1))",
  ]);
});

test("what an index lets through is asked with parameters for what comes from elsewhere in the plan", () => {
  const node = { ...scan, "Index Cond": "((t.case_id = c.id) AND (t.department_code = ANY ((InitPlan 2).col1)))" };
  expect(condition(node, "(state = 'open'::text)").text).toBe(
    "(true) and ((t.case_id = $1)) and ((t.department_code = ANY ($2))) and ((state = 'open'::text))",
  );
});

test("a prefix is counted as it was asked, not as the range of bytes that is walked; a filter is not counted", () => {
  const walked = "((area_path ~>=~ '99/'::text) AND (area_path ~<~ '990'::text) AND (light = 'red'::text))";
  const node = { ...scan, "Index Cond": walked, Filter: "((n = 2) AND (area_path ~~ '99/%'::text))" };
  expect(condition(node, null).text).toBe("(true) and ((light = 'red'::text)) and ((area_path ~~ '99/%'::text))");
});
