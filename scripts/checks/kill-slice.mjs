import { runNode } from "../setup/run.mjs";

/** Kills of the slice: enough to meet each part of the product, few enough for every test run. */
const KILLS = 5;
/** The slice is the same in every run, so that a failure can be looked at again. */
const SEED = 20261122;

/**
 * A short seeded slice of `npm run kill`: the built product in a place of its own, under load, killed at drawn moments, and
 * everything confirmed looked at again. Each kill counts as one test, and the checks at the end as one.
 * @param {{ stack: import("../setup/stop-stack.mjs").StopStack, env: import("../setup/spawn-tethered.mjs").Environment }} options
 * @returns {Promise<import("./stage-board.mjs").StageResult>}
 */
export async function runKillSlice({ stack, env }) {
  const args = ["scripts/kill.mjs", "--kills", String(KILLS), "--seed", String(SEED), "--clients", "6"];
  const { code, output } = await runNode(args, { stack, env: { ...env, DATABASE_URL: undefined, NO_COLOR: "1" } });
  if (code === 0) return { passed: KILLS + 1, failed: 0, output };
  return { passed: 0, failed: 1, output };
}
