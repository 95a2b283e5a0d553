import { describe, expect, test } from "vitest";
import { aProcess } from "./a-process";
import { aRun, Run, refuses } from "./a-run";

describe("a straight way", () => {
  test("opens one step after the other and ends when the last is done", async () => {
    const run = await aRun("start > review > decide > end");
    expect(run.open).toBe("review");
    run.complete("review");
    expect(run.open).toBe("decide");
    run.complete("decide", "fail");
    expect([run.open, run.running]).toEqual(["", false]);
  });

  test("keeps every task it ever opened as history", async () => {
    const run = await aRun("start > review > decide > end");
    run.complete("review").sendBack("decide", "review").complete("review").complete("decide");
    expect(run.state.tasks.map(({ node, state, outcome, visit }) => [visit, node, state, outcome])).toEqual([
      [1, "review", "done", "pass"],
      [2, "decide", "done", "return"],
      [3, "review", "done", "pass"],
      [4, "decide", "done", "pass"],
    ]);
  });

  test("refuses a second completion of the same task", async () => {
    const run = await aRun("start > review > decide > end");
    const id = run.task("review");
    run.completeTask(id);
    expect(() => run.completeTask(id)).toThrow(refuses("workflow/task-not-open"));
  });

  test("refuses a task that is not of this process", async () => {
    const run = await aRun("start > review > decide > end");
    expect(() => run.completeTask("nobody")).toThrow(refuses("workflow/task-not-open"));
  });

  test("refuses an outcome the step does not offer, and the word that only a return may use", async () => {
    const run = await aRun("start > review > decide > end");
    for (const word of ["maybe", "", "return", "PASS"])
      expect(() => run.complete("review", word)).toThrow(refuses("workflow/outcome-unknown"));
    expect(run.open).toBe("review");
  });

  test("refuses to start twice, and any move after the end", async () => {
    const run = await aRun("start > review > decide > end");
    expect(() => run.start()).toThrow(refuses("workflow/already-started"));
    const id = run.task("review");
    run.complete("review").complete("decide");
    expect(() => run.completeTask(id)).toThrow(refuses("workflow/not-running"));
    expect(() => run.start()).toThrow(refuses("workflow/already-started"));
  });
});

describe("an exclusive choice", () => {
  const ways = `start > review > x1
    x1 > expert > decide > end if form.seats > 50
    x1 > site > decide if scenario.kind = "catering"
    x1 > decide else`;

  test("takes the first way whose condition is true, in the order of the drawing", async () => {
    const facts = { form: { seats: 80 }, scenario: { kind: "catering" } };
    expect((await aRun(ways, {}, facts)).complete("review").open).toBe("expert");
  });

  test("takes another way when only that is true", async () => {
    const facts = { form: { seats: 8 }, scenario: { kind: "catering" } };
    expect((await aRun(ways, {}, facts)).complete("review").open).toBe("site");
  });

  test("takes the fallback when nothing is true", async () => {
    const facts = { form: { seats: 8 }, scenario: { kind: "retail" } };
    expect((await aRun(ways, {}, facts)).complete("review").open).toBe("decide");
  });

  test("takes the fallback when a datum is missing: unknown is not true", async () => {
    expect((await aRun(ways, {}, {})).complete("review").open).toBe("decide");
  });

  const strict = `start > review > x1
    x1 > site > decide > end if form.seats > 50
    x1 > decide if form.seats <= 50`;

  test("without a fallback refuses by the name of the missing datum, and nothing has moved", async () => {
    const run = await aRun(strict, {}, { form: {} });
    expect(() => run.complete("review")).toThrow(
      expect.objectContaining({ code: "workflow/condition-unknown", detail: { missing: ["form.seats"] } }),
    );
    expect(run.open).toBe("review");
  });

  test("without a fallback refuses when every condition is false", async () => {
    const run = await aRun(strict.replace("<= 50", "< 0"), {}, { form: { seats: 3 } });
    expect(() => run.complete("review")).toThrow(refuses("workflow/no-way-out"));
  });

  test("chooses by the outcome of the step before it, custom words included", async () => {
    const chosen = `start > review > x1
      x1 > mend > decide > end if outcome.review = "mend"
      x1 > decide else`;
    expect((await aRun(chosen)).complete("review", "mend").open).toBe("mend");
    expect((await aRun(chosen)).complete("review", "pass").open).toBe("decide");
    const run = await aRun(chosen);
    expect(() => run.complete("review", "mended")).toThrow(refuses("workflow/outcome-unknown"));
  });
});

describe("a loop", () => {
  const ways = `start > x2 > review > audit > x1
    x1 > x2 if outcome.audit = "again"
    x1 > decide > end else`;

  test("goes back through the gateway as often as the outcome says, with new tasks each time", async () => {
    const run = await aRun(ways);
    for (let round = 0; round < 3; round++) run.complete("review").complete("audit", "again");
    run.complete("review").complete("audit");
    expect(run.open).toBe("decide");
    expect(run.state.tasks.filter(({ node }) => node === "review")).toHaveLength(4);
  });

  test("a step that will be done again is no target while the round has not reached it", async () => {
    const run = await aRun(ways);
    run.complete("review").complete("audit", "again");
    expect(run.targets("review")).toEqual([]);
    run.complete("review");
    expect(run.targets("audit")).toEqual(["review"]);
  });

  test("runs around a whole parallel block", async () => {
    const run = await aRun(`start > x2 > p1
      p1 > a > p2
      p1 > b > p2
      p2 > audit > x1
      x1 > x2 if outcome.audit = "again"
      x1 > decide > end else`);
    run.complete("a").complete("b").complete("audit", "again");
    expect(run.open).toBe("a b");
    run.complete("b").complete("a").complete("audit").complete("decide");
    expect(run.running).toBe(false);
  });
});

describe("parallel branches", () => {
  const ways = `start > review > p1
    p1 > site > p2
    p1 > housing > p2
    p2 > audit > decide > end`;

  test("open together and go on only when the last one is in, in any order", async () => {
    for (const order of [
      ["site", "housing"],
      ["housing", "site"],
    ]) {
      const run = (await aRun(ways)).complete("review");
      expect(run.open).toBe("housing site");
      for (const [i, step] of order.entries()) {
        run.complete(step);
        expect(run.open).toBe(i === 0 ? order[1] : "audit");
      }
    }
  });

  test("nest, and each join waits for its own split only", async () => {
    const run = await aRun(`start > p1
      p1 > p3
      p3 > a > p4
      p3 > b > p4
      p4 > c > p2
      p1 > d > p2
      p2 > decide > end`);
    expect(run.open).toBe("a b d");
    run.complete("d").complete("a");
    expect(run.open).toBe("b");
    run.complete("b");
    expect(run.open).toBe("c");
    run.complete("c");
    expect(run.open).toBe("decide");
  });

  test("a branch without a step is joined at once", async () => {
    const run = await aRun(`start > p1
      p1 > a > p2
      p1 > p2
      p2 > decide > end`);
    expect(run.complete("a").open).toBe("decide");
  });

  test("a choice inside a branch still joins once", async () => {
    const run = await aRun(
      `start > p1
      p1 > x1
      x1 > a > x2 if form.big = true
      x1 > x2 else
      x2 > p2
      p1 > b > p2
      p2 > decide > end`,
      {},
      { form: { big: false } },
    );
    expect(run.open).toBe("b");
    expect(run.complete("b").open).toBe("decide");
  });

  test("one gateway may join and split at once", async () => {
    const run = await aRun(`start > p1
      p1 > a > p2
      p1 > b > p2
      p2 > c > p3
      p2 > d > p3
      p3 > decide > end`);
    run.complete("a").complete("b");
    expect(run.open).toBe("c d");
    expect(run.complete("d").complete("c").open).toBe("decide");
  });

  test("a case that is closed leaves nothing open in any branch", async () => {
    const run = (await aRun(ways)).complete("review").claim("site").cancelAll();
    expect([run.open, run.running]).toEqual(["", false]);
    expect(run.state.tasks.map(({ state }) => state)).toEqual(["done", "cancelled", "cancelled"]);
  });
});

describe("several ends", () => {
  test("the process ends when the last branch has come to its own end", async () => {
    const def = await aProcess(`start > p1
      p1 > a > end
      p1 > b > end2`);
    const run = new Run(def);
    run.complete("a");
    expect([run.open, run.running]).toEqual(["b", true]);
    run.complete("b");
    expect(run.running).toBe(false);
  });

  test("each way of a choice may have its own end", async () => {
    const ways = `start > decide > x1
      x1 > end if outcome.decide = "pass"
      x1 > end2 else`;
    expect((await aRun(ways)).complete("decide").running).toBe(false);
    expect((await aRun(ways)).complete("decide", "fail").running).toBe(false);
  });
});
