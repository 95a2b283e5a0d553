import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { findFreePort } from "../scripts/setup/ports.mjs";
import { programs } from "../scripts/setup/processes.mjs";
import { type Crowd, crowd } from "./crowd";
import type { Inspected } from "./live-heap";
import type { Bench } from "./measure-operation";
import { mixOf } from "./mix";
import { operationsOf } from "./operations";
import { shown } from "./report";
import type { RunFacts } from "./run-facts";
import { type Soak, soak } from "./soak";
import { untilWorkedOff } from "./until-worked-off";

/** The worker beside the web process, as in service; `end` waits until it is gone. */
async function startWorker(databaseUrl: string): Promise<Inspected & { end: () => Promise<unknown> }> {
  const port = await findFreePort();
  const child = spawn(process.execPath, programs.worker, {
    cwd: path.join(import.meta.dirname, ".."),
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      WORKER_METRICS_PORT: "",
      NODE_OPTIONS: `--inspect-port=127.0.0.1:${port}`,
    },
    stdio: "ignore",
  });
  const ended = once(child, "exit");
  if (child.pid === undefined) throw new Error("the worker does not start");
  return {
    ...{ pid: child.pid, port },
    end() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** Everything at once, the worker too: crowds of people who read and decide, then the soak. */
export async function measureMixed(
  bench: Bench,
  facts: RunFacts,
  say: (line: string) => void,
): Promise<{ crowds: Crowd[]; soak: Soak | null }> {
  const { setting } = bench;
  const nextAct = mixOf(operationsOf(facts, 1));
  const worker = await startWorker(setting.runDatabase);
  try {
    const { jobs, seconds } = await untilWorkedOff(setting.runDatabase);
    say(`worker: ${jobs} jobs of earlier commands done in ${seconds} s`);
    const crowds: Crowd[] = [];
    for (const people of setting.crowds) {
      const one = await crowd(bench, worker.pid, nextAct, people);
      crowds.push(one);
      say(
        `${people} people: ${shown(one.perSecond, 1)} acts/s, ${one.refused} refused; p95 ${Object.entries(one.kinds)
          .map(([kind, { p95 }]) => `${kind} ${shown(p95)} ms`)
          .join(
            ", ",
          )}; web ${shown(one.web.cores, 2)} cores, PostgreSQL ${shown(one.postgres.cores, 2)}, worker ${shown(one.worker.cores, 2)}`,
      );
    }
    return { crowds, soak: setting.soak > 0 ? await soak(bench, worker, nextAct) : null };
  } finally {
    await worker.end();
  }
}
