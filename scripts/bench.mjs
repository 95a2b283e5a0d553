import "./setup/node-version.mjs";
import { watchNpm } from "./setup/parent-watch.mjs";
import { openPlace, placeFor } from "./setup/place.mjs";
import { findFreePort } from "./setup/ports.mjs";
import { prepareProduct } from "./setup/prepare.mjs";
import { runProcesses } from "./setup/processes.mjs";
import { untilHealthy } from "./setup/ready.mjs";
import { runNode } from "./setup/run.mjs";
import { runCommand, SetupProblem } from "./setup/stop-stack.mjs";

/** `npm run bench`: the product on a city of its own (durable, as in service), and bench/main.ts measuring it. It builds where
 *  the tests build, so that a running `npm start` keeps its own. */
await runCommand(async (stack) => {
  watchNpm(() => process.kill(process.pid, "SIGTERM"));
  const place = openPlace(placeFor("bench"));
  const port = await findFreePort();
  /** @type {import("./setup/processes.mjs").Role[]} */
  const roles = ["web", "worker", "sandbox"];
  const prepared = await prepareProduct(place, { stack, roles, port, dist: ".next-test", durable: true });
  const env = { ...prepared, BENCH_BASE_URL: `http://localhost:${port}` };
  runProcesses(roles, { stack, env, print: () => {} });
  if (!(await untilHealthy(env.BENCH_BASE_URL, stack.signal)))
    throw new SetupProblem("The product did not become healthy.");
  const args = ["--import", "tsx", "bench/main.ts", ...process.argv.slice(2)];
  return (await runNode(args, { stack, env, show: true })).code;
});
