import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { runNode } from "../setup/run.mjs";
import { countVitest } from "./counts.mjs";

/**
 * One project of vitest.config.ts.
 * @param {"unit" | "database"} project
 * @param {{ stack: import("../setup/stop-stack.mjs").StopStack, env: import("../setup/spawn-tethered.mjs").Environment, reports: string }} options
 *   reports: folder for the JSON report
 * @returns {Promise<import("./stage-board.mjs").StageResult>}
 */
export async function runVitest(project, { stack, env, reports }) {
  const file = path.join(reports, `vitest-${project}.json`);
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters];
  const { code, output } = await runNode(args, { stack, env: { ...env, NODE_ENV: "test", NO_COLOR: "1" } });
  return { ...countVitest(existsSync(file) ? readFileSync(file, "utf8") : null, code), output };
}
