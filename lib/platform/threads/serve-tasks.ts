import { parentPort, workerData } from "node:worker_threads";
import type { FromThread, ThreadStart, ToThread } from "./run-in-threads";

/** In a thread of `runInThreads`: the data it was started with. */
export const dataOfThread = <Data>(): Data => (workerData as ThreadStart).data as Data;

/**
 * In a thread of `runInThreads`: does the tasks that come, one at a time, and `end` after the last. What fails here ends the
 * thread, and is what `runInThreads` rejects with.
 */
export function serveTasks<Task, Answer>(work: (task: Task) => Promise<Answer>, end: () => Promise<void>): void {
  const port = parentPort;
  if (!port) throw new Error("this program is a thread of another");
  port.on("message", async (said: ToThread<Task>) => {
    if (said === "done") {
      await end();
      port.close();
    } else port.postMessage({ answer: await work(said.task) } satisfies FromThread<Answer>);
  });
  port.postMessage("ready" satisfies FromThread<Answer>);
}
