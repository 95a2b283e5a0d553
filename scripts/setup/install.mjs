import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprintOf, unlessDone } from "./fingerprint.mjs";
import { checkout } from "./place.mjs";
import { runNode, succeed } from "./run.mjs";
import { SetupProblem } from "./stop-stack.mjs";

const modules = path.join(checkout, "node_modules");
const mark = path.join(modules, ".tongban-installed");
const begun = path.join(modules, ".tongban-installing");

/**
 * Brings node_modules to what package-lock.json says. `npm install`, not `npm ci`: the latter refuses a lock as soon as a
 * registry lacks one optional package of a foreign platform; the former keeps the lock's versions just as exactly.
 * @param {import("./stop-stack.mjs").StopStack} stack
 * @returns {Promise<boolean>} true when something was done
 */
export async function ensureInstalled(stack) {
  const also = [process.version, process.platform, process.arch];
  const wanted = fingerprintOf(checkout, ["package.json", "package-lock.json", ".npmrc"], { also });
  return unlessDone(mark, wanted, async () => {
    // An install that was cut off leaves packages without all of their files, which npm takes for whole.
    if (existsSync(begun)) rmSync(modules, { recursive: true, force: true });
    mkdirSync(modules, { recursive: true });
    writeFileSync(begun, "");
    // Nothing may hide the developer packages: the tests need them.
    const env = { NODE_ENV: undefined, npm_config_omit: undefined };
    const args = [npmProgram(), "install", "--no-audit", "--no-fund", "--loglevel=error"];
    await succeed("npm install", runNode(args, { stack, env }));
    rmSync(begun, { force: true });
  });
}

/** npm's own script, so that it runs under this Node and ends with us. */
function npmProgram() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = [process.env.npm_execpath, ...folders.map((folder) => path.join(folder, "npm"))];
  for (const candidate of candidates) {
    if (!candidate || !existsSync(candidate)) continue;
    const real = realpathSync(candidate);
    if (path.basename(real) === "npm-cli.js") return real;
  }
  throw new SetupProblem("npm was not found. Install Node.js 20 or newer with npm.");
}
