import path from "node:path";
import { Worker } from "node:worker_threads";

/** Between the two sides: a task to one, its answer to the other, and the word that there are no more. */
export type ToThread<Task> = { task: Task } | "done";
export type FromThread<Answer> = "ready" | { answer: Answer };

/** What a thread is started with: the program, and what that asks for by `dataOfThread`. */
export type ThreadStart = { program: string; data: unknown };

type Given<Task> = { tasks: readonly Task[]; threads: number; data?: unknown };

/**
 * Hands tasks to threads that run `program` (one that calls `serveTasks`), the next to whichever is free. Answers what was
 * answered, in the order of the tasks. A thread that fails or ends before its time ends all of them, and this rejects: there
 * is no answer that lacks a part. `data` is for
 * the program.
 */
export async function runInThreads<Task, Answer>(
  program: string,
  { tasks, threads, data }: Given<Task>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = tasks.entries();
  const start = path.join(import.meta.dirname, "start-thread.mjs");
  const given = { workerData: { program, data } satisfies ThreadStart, execArgv: [] };
  const all = Array.from({ length: Math.min(threads, tasks.length) }, () => new Worker(start, given));
  try {
    await Promise.all(all.map((thread) => serve(thread, waiting, answers)));
  } finally {
    await Promise.all(all.map((thread) => thread.terminate()));
  }
  if (!waiting.next().done) throw new Error("nobody did what is left");
  return answers;
}

/** Keeps one thread busy until there is nothing left; resolves when it has ended of its own accord after that. */
function serve<Task, Answer>(thread: Worker, waiting: Iterator<[number, Task]>, answers: Answer[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let at = -1;
    let done = false;
    thread.on("message", (said: FromThread<Answer>) => {
      if (said !== "ready") answers[at] = said.answer;
      const next = waiting.next();
      if (next.done) done = true;
      else at = next.value[0];
      thread.postMessage((next.done ? "done" : { task: next.value[1] }) satisfies ToThread<Task>);
    });
    thread.on("error", reject);
    thread.on("messageerror", reject);
    thread.on("exit", (code) =>
      done && code === 0 ? resolve() : reject(new Error(`a thread ended before its work was done (${code})`)),
    );
  });
}
