import { SetupProblem } from "../setup/stop-stack.mjs";

/** @typedef {{ passed: number, failed: number, output: string }} StageResult */

const RULE = "─".repeat(100);

/** Runs stages, prints each with its output when it is done, and adds up. */
export function createStageBoard() {
  /** @type {{ name: string, passed: number, failed: number, seconds: number }[]} */
  const results = [];

  return {
    /** A stage that throws counts as one failure. @param {string} name @param {() => Promise<StageResult>} work
     *  @returns {Promise<boolean>} true when nothing in it failed */
    async run(name, work) {
      const begun = performance.now();
      console.log(`· ${name} …`);
      const { passed, failed, output } = await work().catch(explain);
      const seconds = (performance.now() - begun) / 1000;
      results.push({ name, passed, failed, seconds });
      const verdict = failed === 0 ? "ok" : `${failed} FAILED`;
      console.log(
        `${RULE}\n${name}: ${verdict}, ${passed} passed, ${seconds.toFixed(1)} s\n${RULE}\n${output.trimEnd()}\n`,
      );
      return failed === 0;
    },
    /** Table of the stages and the last line: `N passed, N failed`. @returns {number} exit code */
    finish() {
      console.log(RULE);
      for (const { name, passed, failed, seconds } of results) {
        const numbers = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
        console.log(`${name.padEnd(44)} ${numbers} ${seconds.toFixed(1).padStart(8)} s`);
      }
      const sum = (/** @type {"passed" | "failed"} */ key) => results.reduce((total, stage) => total + stage[key], 0);
      console.log(`${RULE}\n${sum("passed")} passed, ${sum("failed")} failed`);
      return sum("failed") === 0 && sum("passed") > 0 ? 0 : 1;
    },
  };
}

/** @param {unknown} error @returns {StageResult} */
function explain(error) {
  const text =
    error instanceof SetupProblem ? error.message : error instanceof Error ? (error.stack ?? "") : String(error);
  return { passed: 0, failed: 1, output: text };
}
