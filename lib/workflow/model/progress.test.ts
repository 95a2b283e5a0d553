import { describe, expect, test } from "vitest";
import { aProcess } from "./a-process";
import { Run } from "./a-run";
import { progressOf } from "./progress";
import { stepsForGuide } from "./steps-for-guide";

const ways = `start > paper > p1
  p1 > site > p2
  p1 > housing > p2
  p2 > audit > x1
  x1 > paper if outcome.audit = "again"
  x1 > decide > end else`;

const marks = { done: "✓", now: "●", later: "·" } as const;
function pictured(run: Run, def: Run["def"]): string {
  const { nodes } = progressOf(def, run.state);
  return def.nodes.map((node) => `${node.id}${marks[nodes[node.id] ?? "later"]}`).join(" ");
}
const walkedPairs = (run: Run, def: Run["def"]) => {
  const { walked } = progressOf(def, run.state);
  return def.flows
    .filter((flow) => walked.includes(flow.id))
    .map((flow) => `${flow.from}>${flow.to}`)
    .join(" ");
};

describe("how far a process has come", () => {
  test("shows one branch done, one open, and the join still waiting", async () => {
    const def = await aProcess(ways);
    const run = new Run(def).complete("paper").complete("housing");
    expect(pictured(run, def)).toBe("start✓ paper✓ p1✓ site● p2· housing✓ audit· x1· decide· end·");
    expect(walkedPairs(run, def)).toBe("start>paper paper>p1 p1>site p1>housing housing>p2");
  });

  test("after a return what lies behind the target is to come again, whether by hand or by a loop", async () => {
    const def = await aProcess(ways);
    const byHand = new Run(def).complete("paper").complete("housing").sendBack("site", "paper");
    const byLoop = new Run(def).complete("paper").complete("housing").complete("site").complete("audit", "again");
    for (const run of [byHand, byLoop]) {
      expect(pictured(run, def)).toBe("start✓ paper● p1· site· p2· housing· audit· x1· decide· end·");
      expect(walkedPairs(run, def)).toBe("start>paper");
    }
  });

  test("after a return into one branch the other branch stays done", async () => {
    const def = await aProcess(ways);
    const run = new Run(def).complete("paper").complete("housing").complete("site").sendBack("audit", "site");
    expect(pictured(run, def)).toBe("start✓ paper✓ p1✓ site● p2· housing✓ audit· x1· decide· end·");
  });

  test("at the end everything that was walked is done, and a way not taken is not", async () => {
    const around = `start > x1
      x1 > expert > x2 if form.big = true
      x1 > x2 else
      x2 > decide > end`;
    const def = await aProcess(around);
    const run = new Run(def, { form: { big: false } });
    expect(walkedPairs(run, def)).toBe("start>x1 x1>x2 x2>decide");
    run.complete("decide");
    expect(pictured(run, def)).toBe("start✓ x1✓ expert· x2✓ decide✓ end✓");
    const big = new Run(def, { form: { big: true } }).complete("expert").complete("decide");
    expect(walkedPairs(big, def)).toBe("start>x1 x1>expert expert>x2 x2>decide decide>end");
  });

  test("before the start nothing is done, and after closing nothing is open", async () => {
    const def = await aProcess(ways);
    expect(new Set(Object.values(progressOf(def, { tokens: [], tasks: [] }).nodes))).toEqual(new Set(["later"]));
    const closed = new Run(def).complete("paper").cancelAll();
    expect(Object.values(progressOf(def, closed.state).nodes)).not.toContain("now");
  });
});

describe("the steps of a guide", () => {
  test("follow the way of an ordinary case, branches marked as beside each other", async () => {
    const steps = stepsForGuide(await aProcess(ways, { site: `tb:sign="all" tb:signers="2" tb:limit="2"` }));
    expect(steps.map(({ id, beside }) => (beside ? `${id}/${beside}` : id))).toEqual([
      "paper",
      "site/1",
      "housing/1",
      "audit",
      "decide",
    ]);
    expect(steps[1]).toMatchObject({ signers: 2, limit: 2, decision: false });
    expect(steps.at(-1)).toMatchObject({ decision: true });
  });

  test("obey the answers of the applicant, and take the fallback for what is not known", async () => {
    const def = await aProcess(`start > paper > x1
      x1 > site > decide > end if scenario.dineIn = "yes"
      x1 > decide else`);
    const ids = (facts: Record<string, unknown>) => stepsForGuide(def, facts).map((step) => step.id);
    expect(ids({})).toEqual(["paper", "decide"]);
    expect(ids({ scenario: { dineIn: "yes" } })).toEqual(["paper", "site", "decide"]);
    expect(ids({ scenario: { dineIn: "no" } })).toEqual(["paper", "decide"]);
  });
});
