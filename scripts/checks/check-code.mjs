import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkout } from "../setup/place.mjs";
import { runNode } from "../setup/run.mjs";

/** @typedef {{ stack: import("../setup/stop-stack.mjs").StopStack, env: import("../setup/spawn-tethered.mjs").Environment }} Options */
/** @typedef {import("./stage-board.mjs").StageResult} StageResult */

/** Route types from Next, then the compiler over every file. Only this run's build folder is looked at: types that a
 *  running product left in another one may be older than the source.
 *  @param {string} dist @param {Options} options @returns {Promise<StageResult>} */
export async function checkTypes(dist, options) {
  const routes = await runNode(["node_modules/next/dist/bin/next", "typegen"], options);
  if (routes.code !== 0) return asResult(routes);
  const project = path.join(checkout, dist, "tsconfig.json");
  mkdirSync(path.dirname(project), { recursive: true });
  writeFileSync(
    project,
    JSON.stringify({
      extends: "../tsconfig.json",
      compilerOptions: { incremental: false, checkJs: true, types: ["node", "next", "next/image-types/global"] },
      include: ["../**/*.ts", "../**/*.tsx", "../scripts/**/*.mjs", "types/**/*.ts"],
      exclude: ["../node_modules", "../next-env.d.ts"],
    }),
  );
  return asResult(await runNode(["node_modules/typescript/bin/tsc", "--noEmit", "-p", project], options));
}

/** @param {Options} options @returns {Promise<StageResult>} */
export async function checkLint(options) {
  return asResult(await runNode(["node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off"], options));
}

/** Where code belongs: the order of imports, the names of files. @param {Options} options @returns {Promise<StageResult>} */
export async function checkStructure(options) {
  if (!existsSync(path.join(checkout, "scripts", "structure.mjs"))) {
    return { passed: 0, failed: 1, output: "scripts/structure.mjs is missing" };
  }
  return asResult(await runNode(["scripts/structure.mjs"], options));
}

/** Under which licence each package of the lock file came. @param {Options} options @returns {Promise<StageResult>} */
export async function checkPackageLicences(options) {
  return asResult(await runNode(["scripts/checks/licences.mjs"], options));
}

/** @param {import("../setup/run.mjs").Outcome} outcome @returns {StageResult} */
function asResult({ code, output }) {
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}
