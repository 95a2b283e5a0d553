import { runNode } from "../setup/run.mjs";

/** Little of everything that a whole run does; which act follows which is the same in every run. */
const little = [
  "--connections",
  "4",
  "--seconds",
  "0.4",
  "--writes",
  "8",
  "--crowds",
  "24",
  "--crowd-seconds",
  "8",
  "--soak",
  "8",
];

/**
 * A short slice of `npm run bench`: the product as in service on a small loaded city, every operation beside its limits, a
 * crowd and a soak. Nothing is said about how fast it is; each thing that a run must show counts as one test.
 * @param {{ stack: import("../setup/stop-stack.mjs").StopStack, env: import("../setup/spawn-tethered.mjs").Environment }} options
 * @returns {Promise<import("./stage-board.mjs").StageResult>}
 */
export async function runBenchSlice({ stack, env }) {
  const args = ["scripts/bench.mjs", "--size", "slice", ...little, "--json"];
  const { code, output } = await runNode(args, { stack, env: { ...env, DATABASE_URL: undefined, NO_COLOR: "1" } });
  const report = output.split("\n").find((line) => line.startsWith('{"at":'));
  if (code !== 0 || !report) return { passed: 0, failed: 1, output };
  const { register } = await import("tsx/esm/api");
  const unregister = register();
  const { looksAt } = await import(new URL("../../bench/faults-of-bench.ts", import.meta.url).href);
  await unregister();
  /** @type {import("../../bench/faults-of-bench").Look[]} */
  const looks = looksAt(JSON.parse(report));
  const wrong = looks.filter(({ faults }) => faults.length > 0);
  const said = wrong.map(({ name, faults }) => `${name} ${faults.join(", ")}`);
  return {
    passed: looks.length - wrong.length,
    failed: wrong.length,
    output: said.join("\n") || "nothing refused, nothing left out",
  };
}
