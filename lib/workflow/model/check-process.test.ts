import { describe, expect, test } from "vitest";
import { aProcess } from "./a-process";
import { checkProcess, longestLimit } from "./check-process";

const found = async (ways: string, attributes?: Record<string, string>, options?: { promise: number }) =>
  checkProcess(await aProcess(ways, attributes), options).map(({ code, node }) => (node ? `${code} ${node}` : code));

describe("checking a process before it is published", () => {
  test("a sound process with branches, a choice and a loop has no problem", async () => {
    const ways = `start > review > p1
      p1 > inspect > p2
      p1 > housing > p2
      p2 > audit > x1
      x1 > review if outcome.audit = "again"
      x1 > decide else
      decide > end`;
    expect(await found(ways, { inspect: `tb:sign="all" tb:signers="2"` })).toEqual([]);
  });

  test.each<[string, string, Record<string, string>, string[]]>([
    ["no start", "review > decide > end", {}, ["start-none"]],
    ["two starts", "start > decide > end\nstart2 > decide", {}, ["start-many start2", "unreachable start2"]],
    ["no end", "start > decide", {}, ["end-missing"]],
    ["nobody decides", "start > review > end", {}, ["decision-none"]],
    ["two decisions", "start > a > decide > end", { a: `tb:decision="true"` }, ["decision-many decide"]],
    ["a step nobody can reach", "start > decide > end\nlost > decide", {}, ["unreachable lost"]],
    [
      "a step with no way to an end",
      "start > x1\nx1 > decide > end else\nx1 > stuck if form.a = 1",
      {},
      ["no-way-out stuck"],
    ],
    ["a step with two ways out", "start > a > decide > end\na > decide", {}, ["split-by-flows a"]],
    ["an end with a way on", "start > decide > end > end2", {}, ["end-with-exit end"]],
    [
      "a start one can come back to",
      "start > x1\nx1 > decide > end else\nx1 > start if form.a = 1",
      {},
      ["start-with-entry start", "loop-without-step start", "loop-without-step x1"],
    ],
    [
      "an end without a decision",
      "start > x1\nx1 > decide > end else\nx1 > end2 if form.a = 1",
      {},
      ["end-without-decision end2"],
    ],
    ["work after the decision", "start > decide > print > end", {}, ["step-after-decision print"]],
    [
      "a decision that loops",
      "start > decide > x1\nx1 > decide if form.a = 1\nx1 > end else",
      {},
      ["step-after-decision decide"],
    ],
    [
      "a decision in one of several branches",
      "start > p1\np1 > decide > p2\np1 > a > p2\np2 > end",
      {},
      ["decision-in-branch decide"],
    ],
    [
      "two who decide",
      "start > decide > end",
      { decide: `tb:sign="all" tb:signers="2"` },
      ["decision-signed-by-many decide"],
    ],
    ["a countersign of one", "start > a > decide > end", { a: `tb:sign="all" tb:signers="1"` }, ["signers-too-few a"]],
    ["a countersign without a number", "start > a > decide > end", { a: `tb:sign="any"` }, ["signers-too-few a"]],
    ["signers nobody asks for", "start > a > decide > end", { a: `tb:signers="3"` }, ["signers-unused a"]],
    ["a post that does not exist", "start > a > decide > end", { a: `tb:post="wizard"` }, ["post-unknown a"]],
    ["a step without a post", "start > a > decide > end", { a: `tb:post=""` }, ["post-missing a"]],
    ["a limit of a third of a day", "start > a > decide > end", { a: `tb:limit="0.3"` }, ["limit-wrong a"]],
    ["an id that FEEL reads as a sum", "start > on-site > decide > end", {}, ["id-not-a-name on-site"]],
    ["a misspelt attribute", "start > a > decide > end", { a: `tb:singers="2"` }, ["attribute-unknown a"]],
    [
      "a choice without a fallback (warning)",
      "start > x1\nx1 > a > decide > end if form.a = 1\nx1 > decide if form.a != 1",
      {},
      ["fallback-missing x1"],
    ],
    [
      "a way of a choice without a condition",
      "start > x1\nx1 > a > decide > end else\nx1 > decide",
      {},
      ["condition-missing x1_decide_4"],
    ],
    [
      "a condition that cannot be read",
      "start > x1\nx1 > a > decide > end else\nx1 > decide if form.a = ",
      {},
      ["condition-unparsable x1_decide_4"],
    ],
    [
      "a condition on a name that no case has",
      "start > x1\nx1 > a > decide > end else\nx1 > decide if seats > 3",
      {},
      ["condition-name-unknown x1_decide_4"],
    ],
    [
      "a condition on the outcome of a step that is not there",
      `start > x1\nx1 > a > decide > end else\nx1 > decide if outcome.b = "pass"`,
      {},
      ["outcome-unknown-step x1_decide_4"],
    ],
    [
      "a condition where nothing is chosen",
      "start > x1\nx1 > decide > end if form.a = 1",
      {},
      ["condition-unused x1_decide_1"],
    ],
    [
      "a split whose branches meet in a choice",
      "start > p1\np1 > a > x1\np1 > b > x1\nx1 > decide > end",
      {},
      ["branch-jump x1", "decision-in-branch decide"],
    ],
    [
      "a join with nothing to join",
      "start > x1\nx1 > a > p2 else\nx1 > b > p2 if form.a = 1\np2 > decide > end",
      {},
      ["join-incomplete p2"],
    ],
    [
      "a join that forgets a branch",
      "start > p1\np1 > a > p2\np1 > b > p2\np1 > c > end2\np2 > decide > end",
      {},
      ["join-incomplete p2", "branch-ends-inside end2", "end-without-decision end2"],
    ],
    [
      "a branch that goes into the join twice",
      "start > p1\np1 > x1\nx1 > p2 else\nx1 > a > p2 if form.a = 1\np1 > b > p2\np2 > decide > end",
      {},
      ["join-same-branch p2"],
    ],
    [
      "a jump out of a branch",
      "start > p1\np1 > a > x1\nx1 > p2 else\nx1 > decide if form.a = 1\np1 > b > p2\np2 > decide > end",
      {},
      ["branch-jump decide"],
    ],
    [
      "gateways that turn in a circle",
      "start > x1\nx1 > x2 if form.a = 1\nx2 > x1 if form.b = 1\nx2 > decide else\nx1 > decide > end else",
      {},
      ["loop-without-step x1", "loop-without-step x2"],
    ],
  ])("names %s", async (_, ways, attributes, expected) => {
    expect((await found(ways, attributes)).sort()).toEqual(expected.sort());
  });

  test("names a flow into nothing and an element it does not run", async () => {
    const def = await aProcess("start > decide > end");
    const first = def.flows[0];
    const broken = {
      ...def,
      nodes: [
        ...def.nodes,
        { id: "r", name: { zh: "", en: "" }, kind: "unsupported" as const, element: "bpmn:ServiceTask" },
      ],
      flows: [...def.flows, { ...first, id: "loose", from: "decide", to: "", name: { zh: "", en: "" } }],
    };
    expect(checkProcess(broken).map(({ code, node, params }) => [code, node, params])).toEqual([
      ["unsupported", "r", { element: "ServiceTask" }],
      ["flow-loose", "loose", {}],
      ["unreachable", "r", {}],
    ]);
  });

  test("adds the limits up along the slowest way and compares them with the promise", async () => {
    const ways = "start > a > p1\np1 > b > p2\np1 > c > p2\np2 > decide > end";
    const limits = { a: `tb:limit="1"`, b: `tb:limit="2"`, c: `tb:limit="0.5"`, decide: `tb:limit="2.5"` };
    expect(longestLimit(await aProcess(ways, limits))).toBe(5.5);
    expect(await found(ways, limits, { promise: 5 })).toEqual(["limit-over-promise"]);
    expect(await found(ways, limits, { promise: 6 })).toEqual([]);
  });
});
