import { describe, expect, test } from "vitest";
import { aProcess } from "./a-process";
import { aRun } from "./a-run";
import { nextSteps } from "./next-steps";

const ways = `start > review > x1
  x1 > expert > decide > end if form.seats > 50
  x1 > decide else`;

describe("what comes next, told before an outcome is chosen", () => {
  test("names the step the facts lead to, with its post", async () => {
    const run = await aRun(ways, {}, { form: { seats: 80 } });
    const next = nextSteps(run.state, run.def, run.task("review"), "pass", { form: { seats: 80 } });
    expect(next).toMatchObject({ steps: [{ id: "expert", post: "reviewer" }], stays: 0 });
  });

  test("changes nothing", async () => {
    const run = await aRun(ways, {}, { form: { seats: 8 } });
    const before = structuredClone(run.state);
    nextSteps(run.state, run.def, run.task("review"), "pass", { form: { seats: 8 } });
    expect(run.state).toEqual(before);
  });

  test("counts the signers a countersign still waits for", async () => {
    const def = await aProcess("start > review > decide > end", { review: 'tb:sign="all" tb:signers="2"' });
    const run = await aRun("start > review > decide > end", { review: 'tb:sign="all" tb:signers="2"' });
    const next = nextSteps(run.state, def, run.task("review"), "pass", {});
    expect(next).toEqual({ steps: [], stays: 1 });
  });

  test("says nothing about a task that is done, or a word the step does not offer", async () => {
    const run = await aRun("start > review > decide > end");
    const id = run.task("review");
    expect(nextSteps(run.state, run.def, id, "perhaps", {})).toBeNull();
    run.completeTask(id);
    expect(nextSteps(run.state, run.def, id, "pass", {})).toBeNull();
  });
});
