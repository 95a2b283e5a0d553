import { createWriteStream, existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { runProcesses } from "../setup/processes.mjs";
import { untilHealthy } from "../setup/ready.mjs";
import { runNode } from "../setup/run.mjs";
import { countPlaywright } from "./counts.mjs";
import { PRISTINE } from "./test-city.mjs";

/**
 * The product with its own city on a free port, and the journeys through it in a real browser.
 * @param {{ stack: import("../setup/stop-stack.mjs").StopStack, env: import("../setup/spawn-tethered.mjs").Environment,
 *   browser: string, reports: string }} options env: of the product
 * @returns {Promise<import("./stage-board.mjs").StageResult>}
 */
export async function runJourneys({ stack, env, browser, reports }) {
  const logFile = path.join(reports, "product.log");
  const log = createWriteStream(logFile);
  runProcesses(["web", "worker", "sandbox"], { stack, env, print: (line) => log.write(`${line}\n`) });
  const address = `http://localhost:${env.PORT}`;
  if (!(await untilHealthy(address, stack.signal))) {
    return { passed: 0, failed: 1, output: `The product did not become healthy.\n${endOf(logFile)}` };
  }
  const report = path.join(reports, "playwright.json");
  rmSync(report, { force: true });
  const args = [
    "node_modules/@playwright/test/cli.js",
    "test",
    "-c",
    "e2e/playwright.config.ts",
    "--reporter=list,json",
  ];
  const { code, output } = await runNode(args, {
    stack,
    env: {
      ...env,
      NODE_ENV: "test",
      CHROMIUM: browser,
      E2E_BASE_URL: address,
      E2E_DATABASE_URL: env.DATABASE_URL,
      E2E_SEEDED_CITY: PRISTINE,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      NO_COLOR: "1",
    },
  });
  const count = countPlaywright(existsSync(report) ? readFileSync(report, "utf8") : null, code);
  const hint = count.failed > 0 ? `\nThe end of ${logFile}:\n${endOf(logFile)}` : "";
  return { ...count, output: output + hint };
}

/** @param {string} file */
function endOf(file) {
  return existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n").slice(-60).join("\n") : "(nothing)";
}
