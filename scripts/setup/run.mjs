import { spawn } from "node:child_process";
import { checkout } from "./place.mjs";
import { SetupProblem } from "./stop-stack.mjs";

const GRACE = 1_500;

/**
 * Runs a program to its end and gives its exit code and output. Stopping the stack stops the program.
 * @param {string} command
 * @param {string[]} args
 * @param {{ stack?: import("./stop-stack.mjs").StopStack, env?: NodeJS.ProcessEnv, cwd?: string, uid?: number, gid?: number,
 *   show?: boolean }} [options] show: pass the output through while it runs
 * @returns {Promise<{ code: number, output: string }>} 127 when the program does not exist, 128 when a signal ended it
 */
export function run(command, args, { stack, env = process.env, cwd = checkout, uid, gid, show = false } = {}) {
  if (stack?.isStopping) return Promise.resolve({ code: 130, output: "" });
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, cwd, uid, gid, stdio: ["ignore", "pipe", "pipe"] });
    /** @type {Buffer[]} */
    const chunks = [];
    const collect = (/** @type {Buffer} */ chunk) => {
      chunks.push(chunk);
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    const ended = new Promise((done) => child.once("close", done));
    const forget = stack?.push(command, () => endProcess(child, ended));
    const finish = (/** @type {number} */ code, extra = "") => {
      forget?.();
      resolve({ code, output: Buffer.concat(chunks).toString("utf8") + extra });
    };
    child.once("error", (error) => finish(127, error.message));
    child.once("close", (code) => finish(code ?? 128));
  });
}

/** Like `run`, but anything except success is a problem that shows the output's end.
 *  @param {string} what said in the message, e.g. "npm install"
 *  @param {string} command @param {string[]} args @param {Parameters<typeof run>[2]} [options] */
export async function mustRun(what, command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  const tail = options?.show ? "" : `\n${output.trimEnd().split("\n").slice(-40).join("\n")}`;
  throw new SetupProblem(`${what} failed (exit code ${code}).${tail}`);
}

/** @param {import("node:child_process").ChildProcess} child @param {Promise<unknown>} ended */
async function endProcess(child, ended) {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), GRACE);
  await ended;
  clearTimeout(timer);
}
