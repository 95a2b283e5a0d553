import { describe, expect, test } from "vitest";
import { aRun, refuses } from "./a-run";

const two = (sign: "all" | "any", signers = 2) => `tb:sign="${sign}" tb:signers="${signers}"`;

describe("several signers", () => {
  const ways = "start > review > site > decide > end";

  test("countersign: goes on only when everybody passed", async () => {
    const run = (await aRun(ways, { site: two("all", 3) })).complete("review");
    expect(run.open).toBe("site site site");
    expect(run.complete("site").open).toBe("site site");
    expect(run.complete("site").complete("site").open).toBe("decide");
  });

  test("countersign: one fail ends it as fail and cancels the others", async () => {
    const chosen = `start > site > x1
      x1 > review > decide > end if outcome.site = "fail"
      x1 > decide else`;
    const run = (await aRun(chosen, { site: two("all", 3) })).complete("site").claim("site").complete("site", "fail");
    expect(run.open).toBe("review");
    expect(run.state.tasks.filter(({ node }) => node === "site").map(({ state }) => state)).toEqual([
      "done",
      "done",
      "cancelled",
    ]);
  });

  test("countersign: the reservation of one signer is the reservation of the step", async () => {
    const chosen = `start > site > x1
      x1 > mend > decide > end if outcome.site = "mend"
      x1 > decide else`;
    const run = (await aRun(chosen, { site: two("all") })).complete("site", "mend");
    expect(run.open).toBe("site");
    expect(run.complete("site").open).toBe("mend");
  });

  test("any-sign: the first word decides and the others are cancelled", async () => {
    const run = (await aRun(ways, { site: two("any", 3) })).complete("review").complete("site", "fail");
    expect(run.open).toBe("decide");
    expect(
      run.state.tasks
        .filter(({ node }) => node === "site")
        .map(({ state }) => state)
        .sort(),
    ).toEqual(["cancelled", "cancelled", "done"]);
  });

  test("any-sign: the slower signer is told that it is over, and the process has not moved twice", async () => {
    const run = (await aRun(ways, { site: two("any") })).complete("review");
    const [, , slow] = run.state.tasks;
    run.complete("site");
    expect(() => run.completeTask(slow?.id ?? "")).toThrow(refuses("workflow/task-not-open"));
    expect(run.open).toBe("decide");
  });

  test("returning out of a countersign loses nothing: one task at the target, all signers again afterwards", async () => {
    const run = (await aRun(ways, { site: two("all", 3) })).complete("review").complete("site").claim("site");
    run.sendBack("site", "review");
    expect(run.open).toBe("review");
    expect(run.complete("review").open).toBe("site site site");
    expect(run.complete("site").complete("site").complete("site").open).toBe("decide");
  });

  test("returning while another signer is pending leaves one set of open tasks, not two", async () => {
    const run = (await aRun(ways, { site: two("any") })).complete("review").claim("site").sendBack("site", "review");
    expect(run.open).toBe("review");
    expect(run.complete("review").open).toBe("site site");
  });

  test("a later step can return into the countersign, which opens for all signers", async () => {
    const run = (await aRun(ways, { site: two("all") })).complete("review").complete("site").complete("site");
    expect(run.sendBack("decide", "site").open).toBe("site site");
  });
});

describe("returning to an earlier step", () => {
  const ways = `start > review > p1
    p1 > site > check > p2
    p1 > housing > p2
    p2 > audit > decide > end`;

  test("to before a split cancels every branch", async () => {
    const run = (await aRun(ways)).complete("review").complete("site").claim("housing").sendBack("check", "review");
    expect(run.open).toBe("review");
    expect(run.complete("review").open).toBe("housing site");
  });

  test("to before a split also takes back what waits at the join", async () => {
    const run = (await aRun(ways)).complete("review").complete("housing").sendBack("site", "review").complete("review");
    expect(run.open).toBe("housing site");
    run.complete("site").complete("check");
    expect(run.open).toBe("housing");
  });

  test("within a branch leaves the branch beside it alone", async () => {
    const run = (await aRun(ways)).complete("review").complete("site").sendBack("check", "site");
    expect(run.open).toBe("housing site");
  });

  test("from behind a join into one branch keeps the other branch done", async () => {
    const run = (await aRun(ways)).complete("review").complete("site").complete("check").complete("housing");
    run.sendBack("audit", "check");
    expect(run.open).toBe("check");
    expect(run.complete("check").open).toBe("audit");
  });

  test("offers only steps that lie before and were done, the first step first", async () => {
    const run = await aRun(ways);
    expect(run.targets("review")).toEqual([]);
    run.complete("review").complete("site");
    expect(run.targets("check")).toEqual(["review", "site"]);
    expect(run.targets("housing")).toEqual(["review"]);
    run.complete("check").complete("housing");
    expect(run.targets("audit")).toEqual(["review", "site", "check", "housing"]);
    run.sendBack("audit", "site");
    expect(run.targets("site")).toEqual(["review"]);
  });

  test("does not offer a step that the choice went around", async () => {
    const around = `start > review > x1
      x1 > expert > decide > end if form.big = true
      x1 > decide else`;
    const run = (await aRun(around, {}, { form: { big: false } })).complete("review");
    expect(run.targets("decide")).toEqual(["review"]);
  });

  test("does not offer a step that was done in an earlier round and gone around in this one", async () => {
    const rounds = `start > x3 > review > x1
      x1 > expert > x2 if outcome.review = "doubt"
      x1 > x2 else
      x2 > audit > x4
      x4 > x3 if outcome.audit = "again"
      x4 > decide > end else`;
    const run = (await aRun(rounds)).complete("review", "doubt").complete("expert");
    expect(run.targets("audit")).toEqual(["review", "expert"]);
    run.complete("audit", "again").complete("review");
    expect(run.targets("audit")).toEqual(["review"]);
  });

  test("refuses a step beside, behind, not done, not there, or itself", async () => {
    const run = (await aRun(ways)).complete("review").complete("site");
    for (const target of ["housing", "audit", "decide", "check", "start", "p1", "nowhere", ""])
      expect(() => run.sendBack("check", target)).toThrow(refuses("workflow/return-target"));
    expect(run.open).toBe("check housing");
  });

  test("can happen again and again without leaving anything behind", async () => {
    const run = await aRun(ways);
    for (let round = 0; round < 20; round++) {
      run.complete("review").complete("housing").complete("site").complete("check");
      run.sendBack("audit", round % 2 ? "review" : "site");
      if (round % 2 === 0) run.complete("site").complete("check").sendBack("audit", "review");
    }
    expect(run.open).toBe("review");
    expect(run.state.tokens).toHaveLength(1);
  });

  test("a wrong word after a return does not decide by the old one", async () => {
    const chosen = `start > review > site > x1
      x1 > expert > decide > end if outcome.site = "doubt"
      x1 > decide else`;
    const run = (await aRun(chosen)).complete("review").complete("site", "doubt").sendBack("expert", "review");
    expect(run.complete("review").complete("site", "pass").open).toBe("decide");
  });
});
