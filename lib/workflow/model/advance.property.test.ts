import fc from "fast-check";
import { expect, test } from "vitest";
import { aProcess } from "./a-process";
import { Run } from "./a-run";
import { checkProcess } from "./check-process";
import { isPending } from "./history";
import { type Block, begin, blocks, goBack, openOf, type Rest, say, waysOf } from "./random-process";

const cases = 2_000;
const sorted = (steps: readonly string[]) => [...steps].sort().join(" ");

/** What may happen next: a nat picks the task, another what is done with it. */
const moves = fc.array(fc.tuple(fc.nat(1_000), fc.nat(1_000)), { minLength: 5, maxLength: 25 });
const choices = fc.dictionary(
  fc.integer({ min: 1, max: 40 }).map((n) => `c${n}`),
  fc.integer({ min: 0, max: 3 }),
  { maxKeys: 12 },
);

const whole = (block: Block): Block => ({
  kind: "sequence",
  blocks: [block, { kind: "step", id: "decide", sign: "one", signers: 1 }],
});

function wordFor(step: string, pick: number): string {
  if (step.startsWith("t") && pick % 3 === 0) return "again";
  return pick % 7 === 0 ? "fail" : "pass";
}

test(`token walking and tree rewriting keep the same steps open, in ${cases} random processes with random moves`, async () => {
  let returns = 0;
  let played = 0;
  await fc.assert(
    fc.asyncProperty(blocks, choices, moves, async (block, form, plan) => {
      const { ways, attributes } = waysOf(block);
      const def = await aProcess(ways, attributes);
      expect(checkProcess(def)).toEqual([]);
      const run = new Run(def, { form });
      let rest: Rest | null = begin(whole(block), form);
      expect(run.open).toBe(sorted(openOf(rest)));
      for (const [pick, act] of plan) {
        const pending = run.state.tasks.filter(isPending);
        const task = pending[pick % Math.max(1, pending.length)];
        if (task === undefined || rest === null) break;
        const targets = run.targets(task.node);
        const target = targets[act % Math.max(1, targets.length)];
        if (target !== undefined && act % 3 === 0) {
          run.sendBack(task.node, target);
          rest = goBack(whole(block), rest, target);
          returns++;
        } else {
          const word = wordFor(task.node, act);
          run.completeTask(task.id, word);
          rest = say(rest, task.node, word, form);
        }
        played++;
        expect(run.open).toBe(sorted(openOf(rest)));
        expect(run.running).toBe(rest !== null);
      }
      // Whatever happened, the process can still be brought to its end.
      for (let left = 500; run.running; left--) {
        expect(left).toBeGreaterThan(0);
        const [next] = run.open.split(" ");
        run.complete(next ?? "");
      }
    }),
    { numRuns: cases },
  );
  // The generator must not go stale: many moves, and many of them returns.
  expect(played).toBeGreaterThan(cases * 5);
  expect(returns).toBeGreaterThan(cases / 2);
}, 120_000);

test("every return target was done, is not open, and can be returned to", async () => {
  await fc.assert(
    fc.asyncProperty(blocks, choices, fc.array(fc.nat(1_000), { maxLength: 15 }), async (block, form, picks) => {
      const { ways, attributes } = waysOf(block);
      const run = new Run(await aProcess(ways, attributes), { form });
      for (const pick of picks) {
        const pending = run.state.tasks.filter(isPending);
        const task = pending[pick % Math.max(1, pending.length)];
        if (task === undefined) break;
        for (const target of run.targets(task.node)) {
          const done = run.state.tasks.some(
            (one) => one.node === target && one.state === "done" && one.outcome !== "return",
          );
          expect(done, `${target} was never done`).toBe(true);
          expect(run.open.split(" ")).not.toContain(target);
          const trial = Object.assign(Object.create(Run.prototype) as Run, run);
          trial.sendBack(task.node, target);
          expect(trial.open.split(" ")).toContain(target);
          expect(trial.open.split(" ")).not.toContain(task.node);
        }
        run.completeTask(task.id, wordFor(task.node, pick));
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);
