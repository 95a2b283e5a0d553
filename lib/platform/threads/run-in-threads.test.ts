import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { runInThreads } from "./run-in-threads";

const serving = pathToFileURL(`${import.meta.dirname}/serve-tasks.ts`).href;
/** A program that does `work` with each task `n`. */
const program = (work: string) =>
  `data:text/javascript,${encodeURIComponent(`import { dataOfThread, serveTasks } from ${JSON.stringify(serving)};
    serveTasks(async (n) => { ${work} }, async () => {});`)}`;

test("answers come in the order of the tasks, whichever thread is done first", async () => {
  const slowest = program("await new Promise((r) => setTimeout(r, n === 0 ? 200 : 1)); return dataOfThread() + n;");
  const tasks = [0, 1, 2, 3, 4, 5];
  expect(await runInThreads(slowest, { tasks, threads: 2, data: 10 })).toEqual([10, 11, 12, 13, 14, 15]);
  expect(await runInThreads(slowest, { tasks: [], threads: 2 })).toEqual([]);
});

test.each([
  ["fails", "if (n === 1) throw new Error('the second is too much'); return n;", "the second is too much"],
  ["goes without a word", "if (n === 1) process.exit(0); return n;", "ended before its work was done (0)"],
])("a thread that %s leaves no answer", async (_, work, why) => {
  await expect(runInThreads(program(work), { tasks: [0, 1, 2], threads: 2 })).rejects.toThrow(why);
});

test.each([0, Number.NaN])("%d threads do nothing, and do not say that all is done", async (threads) => {
  await expect(runInThreads(program("return n;"), { tasks: [1], threads })).rejects.toThrow("what is left");
});

test("a program that cannot even begin is an error", async () => {
  const none = "data:text/javascript,throw new Error('not today')";
  await expect(runInThreads(none, { tasks: [1], threads: 1 })).rejects.toThrow("not today");
});
