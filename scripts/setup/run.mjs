import { spawn } from "node:child_process";
import { checkout } from "./place.mjs";
import { endProcess, spawnTethered } from "./spawn-tethered.mjs";
import { SetupProblem } from "./stop-stack.mjs";

const PATIENCE = 1_500;

/** @typedef {{ code: number, output: string }} Outcome code 127: no such program; 128: ended by a signal */

/**
 * Runs a system program to its end.
 * @param {string} command @param {string[]} args
 * @param {{ stack?: import("./stop-stack.mjs").StopStack, cwd?: string, uid?: number, gid?: number, show?: boolean }} [options]
 *   show: pass the output through while it runs
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { stack, cwd = checkout, uid, gid, show = false } = {}) {
  const start = () => spawn(command, args, { cwd, uid, gid, stdio: ["ignore", "pipe", "pipe"] });
  return toTheEnd(start, { stack, show });
}

/**
 * Runs a Node program to its end; it dies with us.
 * @param {string[]} args what follows `node`
 * @param {{ stack: import("./stop-stack.mjs").StopStack, env: import("./spawn-tethered.mjs").Environment, show?: boolean,
 *   folder?: string }} options folder: the release it belongs to, this checkout unless told
 * @returns {Promise<Outcome>}
 */
export function runNode(args, { stack, env, show = false, folder }) {
  return toTheEnd(() => spawnTethered(args, { env, folder }), { stack, show });
}

/** Anything except success is a problem that shows the output's end.
 *  @param {string} what e.g. "npm install" @param {Promise<Outcome>} running @returns {Promise<string>} the output */
export async function succeed(what, running) {
  const { code, output } = await running;
  if (code === 0) return output;
  throw new SetupProblem(`${what} failed (exit code ${code}):\n${output.trimEnd().split("\n").slice(-60).join("\n")}`);
}

/** @param {() => import("node:child_process").ChildProcess} start
 *  @param {{ stack?: import("./stop-stack.mjs").StopStack, show: boolean }} options @returns {Promise<Outcome>} */
function toTheEnd(start, { stack, show }) {
  if (stack?.isStopping) return Promise.resolve({ code: 128, output: "" });
  return new Promise((resolve) => {
    const child = start();
    /** @type {Buffer[]} */
    const chunks = [];
    const collect = (/** @type {Buffer} */ chunk) => {
      chunks.push(chunk);
      if (show) process.stdout.write(chunk);
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    const forget = stack?.push(child.spawnfile, () => endProcess(child, PATIENCE));
    const finish = (/** @type {number} */ code, extra = "") => {
      forget?.();
      resolve({ code, output: Buffer.concat(chunks).toString("utf8") + extra });
    };
    child.once("error", (error) => finish(127, error.message));
    child.once("close", (code) => finish(code ?? 128));
  });
}
