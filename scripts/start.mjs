import "./setup/node-version.mjs";
import { greeting } from "./setup/greeting.mjs";
import { watchNpm } from "./setup/parent-watch.mjs";
import { openPlace, placeFor } from "./setup/place.mjs";
import { prepareProduct } from "./setup/prepare.mjs";
import { runProcesses } from "./setup/processes.mjs";
import { untilHealthy } from "./setup/ready.mjs";
import { runCommand, SetupProblem } from "./setup/stop-stack.mjs";
import { readWebPort, requireFreeWebPort } from "./setup/web-port.mjs";

/** @type {import("./setup/processes.mjs").Role[]} */
const known = ["web", "worker", "sandbox"];

/**
 * `npm start`: sets everything up and serves the product until Ctrl-C. `npm start -- web`, `worker` or `sandbox` runs one
 * process; several may be named. README.md lists the environment variables.
 */
await runCommand(async (stack) => {
  watchNpm(() => process.kill(process.pid, "SIGTERM"));
  const roles = readRoles(process.argv.slice(2));
  const place = openPlace(placeFor("main"));
  const port = readWebPort(process.env.PORT);
  if (roles.includes("web")) await requireFreeWebPort(port, place);
  const begun = performance.now();
  console.log("Tongban 通办: setting up");
  const databaseUrl = process.env.DATABASE_URL || undefined;
  const env = await prepareProduct(place, { stack, roles, port, dist: ".next", durable: true, databaseUrl });
  if (stack.isStopping) return 130;
  if (roles.includes("web")) await requireFreeWebPort(port, place);
  const { failed } = runProcesses(roles, { stack, env });
  const stopped = new Promise((resolve) => stack.signal.addEventListener("abort", resolve));
  const broken = failed.then((role) => {
    throw new SetupProblem(`The ${role} process keeps ending; what it said is above. Tongban stops.`);
  });
  if (roles.includes("web")) await Promise.race([broken, welcome(port, stack, begun)]);
  await Promise.race([broken, stopped]);
  return 0;
});

/** @param {number} port @param {import("./setup/stop-stack.mjs").StopStack} stack @param {number} begun */
async function welcome(port, stack, begun) {
  const address = `http://localhost:${port}`;
  if (await untilHealthy(address, stack.signal)) {
    console.log(greeting(address, (performance.now() - begun) / 1000));
  } else if (!stack.isStopping) {
    throw new SetupProblem(`The web process does not answer well at ${address}/api/health; what it said is above.`);
  }
}

/** @param {string[]} words */
function readRoles(words) {
  const unknown = words.filter((word) => !known.some((role) => role === word));
  if (unknown.length > 0)
    throw new SetupProblem(`Unknown: ${unknown.join(" ")}. npm start -- [web] [worker] [sandbox]`);
  return words.length === 0 ? known : known.filter((role) => words.includes(role));
}
