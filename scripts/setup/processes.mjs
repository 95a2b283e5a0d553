import { createInterface } from "node:readline";
import { passedOn } from "./log-line.mjs";
import { endProcess, spawnTethered } from "./spawn-tethered.mjs";

/** A little more than the worker gives its jobs; with PostgreSQL after it all is over within four seconds. */
const PATIENCE = 1_950;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** One that was killed from outside (out of memory, an operator) did nothing wrong: it comes back almost at once. */
const KILLED_PAUSE = 250;
const MANY = 3;
const WITHIN = 60_000;

/** @typedef {"web" | "worker" | "sandbox"} Role */

/** One helper for the collector and the compiler instead of four: where there are as many processes as cores, they only take
 *  the place of those that serve (a third of a core with a thousand people on two cores; docs/profiles.md). */
const oneHelper = "--v8-pool-size=1";
/**
 * What Node is told for a process that serves, or measures one that does, on a machine with others. A page drawn leaves a few
 * MB of small objects behind: with more room for the young ones most are gone before they are looked at (the collector took
 * 10 % of a page, then 7).
 */
export const lean = [oneHelper, "--max-semi-space-size=64"];

/** The program of each process of the product. @type {Record<Role, string[]>} */
export const programs = {
  web: [...lean, "--import", "tsx", "front/main.ts"],
  worker: [oneHelper, "--import", "tsx", "lib/worker/main.ts"],
  sandbox: [oneHelper, "--import", "tsx", "sandbox/main.ts"],
};

/**
 * Runs processes of the product until the stack stops. One that ends by itself is started again, after a pause that grows:
 * without the worker or an outside system the rest still serves. `failed` resolves when the web process keeps ending; being
 * killed is not counted, and `pidOf` is the number of the process that runs in a role now.
 * @param {Role[]} roles
 * @param {{ stack: import("./stop-stack.mjs").StopStack, env: import("./spawn-tethered.mjs").Environment,
 *   print?: (line: string) => void, patience?: number, folder?: string }} options patience: milliseconds to an end that is
 *   not asked for; folder: the release they run from, this checkout unless told
 */
export function runProcesses(roles, { stack, env, print = console.log, patience = PATIENCE, folder }) {
  /** @type {Map<Role, import("node:child_process").ChildProcess>} */
  const living = new Map();
  /** @type {(role: Role) => void} */
  let fail;
  const failed = new Promise((/** @type {(role: Role) => void} */ resolve) => {
    fail = resolve;
  });
  stack.push("the processes", async () => {
    await Promise.all([...living.values()].map((child) => endProcess(child, patience)));
  });

  /** @param {Role} role @param {number[]} ends moments of earlier ends */
  function start(role, ends) {
    if (stack.isStopping) return;
    const child = spawnTethered(programs[role], { env, folder });
    living.set(role, child);
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on("line", (line) => print(passedOn(role, line)));
    }
    child.once("exit", (code, signal) => {
      living.delete(role);
      if (stack.isStopping) return;
      const killed = signal === "SIGKILL";
      const recent = ends.filter((at) => performance.now() - at < WITHIN);
      if (!killed) recent.push(performance.now());
      print(`[${role}] ended (${signal ?? `exit code ${code}`})`);
      if (role === "web" && recent.length >= MANY) return fail(role);
      const pause = killed ? KILLED_PAUSE : Math.min(FIRST_PAUSE * 2 ** (recent.length - 1), LONGEST_PAUSE);
      print(`[${role}] starts again in ${pause / 1000} s`);
      setTimeout(() => start(role, recent), pause).unref();
    });
  }
  for (const role of roles) start(role, []);
  return { failed, pidOf: (/** @type {Role} */ role) => living.get(role)?.pid };
}
