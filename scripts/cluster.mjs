import "./setup/node-version.mjs";
import { watchNpm } from "./setup/parent-watch.mjs";
import { openPlace, placeFor } from "./setup/place.mjs";
import { prepareCode } from "./setup/prepare.mjs";
import { runCommand, SetupProblem } from "./setup/stop-stack.mjs";

/**
 * What runs on a cluster, each on this machine alone (docs/operations.md):
 *   npm run cluster             three PostgreSQL nodes under Patroni, HAProxy, two web processes, two workers, until Ctrl-C
 *   npm run failover            the same under load: the primary killed, a switchover, etcd lost, the primary cut off, the next
 *                               release in and out; writes docs/failover-report.md  [-- --seed 1 --clients 8 --kills 2]
 *                               [-- --only kills|switchover|etcd|parted|upgrade: that part alone, no report]
 *   npm run restore:rehearse    a running city backed up, destroyed and restored; writes docs/restore-report.md
 */
const programs = {
  cluster: ["run-cluster.ts", "runCluster"],
  failover: ["run-failover.ts", "runFailover"],
  restore: ["run-restore.ts", "runRestore"],
};

await runCommand(async (stack) => {
  watchNpm(() => process.kill(process.pid, "SIGTERM"));
  const [what = "", ...args] = process.argv.slice(2);
  const program = Object.entries(programs).find(([name]) => name === what)?.[1];
  if (!program) throw new SetupProblem(`scripts/cluster.mjs takes ${Object.keys(programs).join(", ")}.`);
  await prepareCode(openPlace(placeFor(what === "restore" ? "restore" : "cluster")), stack);
  // The harness speaks the product's own language, which needs the packages that were just made sure of.
  const { register } = await import("tsx/esm/api");
  register();
  const [file = "", name = ""] = program;
  const harness = await import(new URL(`../bench/cluster/${file}`, import.meta.url).href);
  return harness[name](stack, args);
});
