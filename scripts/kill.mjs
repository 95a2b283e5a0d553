import "./setup/node-version.mjs";
import { watchNpm } from "./setup/parent-watch.mjs";
import { openPlace, placeFor } from "./setup/place.mjs";
import { prepareCode } from "./setup/prepare.mjs";
import { runCommand } from "./setup/stop-stack.mjs";

/**
 * `npm run kill -- [--kills 200] [--seed 1] [--only web|worker|database|all] [--day <name>]`: the product built and run as
 * in service, a load that goes through the open API, and kill -9 at seeded moments; or one of the worst days. Everything
 * confirmed must be there, once. A whole run writes docs/kill-report.md.
 */
await runCommand(async (stack) => {
  watchNpm(() => process.kill(process.pid, "SIGTERM"));
  await prepareCode(openPlace(placeFor("kill")), stack);
  // The harness speaks the product's own language, which needs the packages that were just made sure of.
  const { register } = await import("tsx/esm/api");
  register();
  const { runKill } = await import(new URL("../bench/kill/run-kill.ts", import.meta.url).href);
  return runKill(stack, process.argv.slice(2));
});
