import "./setup/node-version.mjs";
import { readOptions, wholeNumber } from "./setup/options.mjs";
import { watchNpm } from "./setup/parent-watch.mjs";
import { openPlace, placeFor } from "./setup/place.mjs";
import { findFreePort } from "./setup/ports.mjs";
import { prepareProduct } from "./setup/prepare.mjs";
import { runProcesses } from "./setup/processes.mjs";
import { untilHealthy } from "./setup/ready.mjs";
import { runNode } from "./setup/run.mjs";
import { runCommand, SetupProblem } from "./setup/stop-stack.mjs";

/** Nothing is turned away for being much: what is thrown is to arrive. */
const noRates = { RATE_PAGES: "0", RATE_API: "0", RATE_SIGN_IN: "0", RATE_NETWORK: "0" };

const usage = `npm run fuzz -- [options]
  --calls 20000   to throw; from 20,000 on the report in docs/ is written   20000
  --seed 1        another seed throws other calls                               1`;

/**
 * `npm run fuzz`: the product built and served as in service, with a demo city of its own,
 * and bench/fuzz/main.ts throwing seeded nonsense at its API, its forms and its pages.
 */
await runCommand(async (stack) => {
  watchNpm(() => process.kill(process.pid, "SIGTERM"));
  const asked = readOptions(usage, { calls: { type: "string" }, seed: { type: "string" } });
  wholeNumber("--calls", asked.calls ?? "20000", 1);
  wholeNumber("--seed", asked.seed ?? "1", 0);
  const place = openPlace(placeFor("fuzz"));
  const port = await findFreePort();
  const roles = /** @type {const} */ (["web", "sandbox"]);
  const env = await prepareProduct(place, { stack, roles: [...roles], port, dist: ".next-test", durable: false });
  const product = { ...env, ...noRates };
  runProcesses([...roles], { stack, env: product, print: () => {} });
  const address = `http://localhost:${port}`;
  if (!(await untilHealthy(address, stack.signal))) throw new SetupProblem("The product did not become healthy.");
  const given = Object.entries(asked).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const args = ["--import", "tsx", "bench/fuzz/main.ts", ...given];
  const { code } = await runNode(args, { stack, env: { ...product, FUZZ_URL: address }, show: true });
  return code;
});
