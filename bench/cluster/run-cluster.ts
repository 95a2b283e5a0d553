import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { readOptions } from "../../scripts/setup/options.mjs";
import type { StopStack } from "../../scripts/setup/stop-stack.mjs";
import { startCityCluster } from "./city-cluster";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `npm run cluster`: see scripts/cluster.mjs. Runs until it is told to stop. */
export async function runCluster(stack: StopStack, args: readonly string[]): Promise<number> {
  readOptions("npm run cluster takes no options: it runs until Ctrl-C.", {}, args);
  const { base, nodes, webs, workers, ground } = await startCityCluster(stack);
  say(`\n  Tongban as a cluster: ${base}   (sign in as citizen, clerk, chief …; password ${demoPassword})`);
  for (const { name, address } of [...webs, ...workers]) say(`  ${name.padEnd(10)} ${address}`);
  const leader = await nodes.leader();
  for (const node of nodes.nodes)
    say(`  ${node.name.padEnd(10)} ${node.machine.host}:${node.port}${node === leader ? "   primary" : ""}`);
  say(`  everything of this run is in ${ground.place.base}; Ctrl-C ends it and takes it away\n`);
  await new Promise((resolve) => stack.signal.addEventListener("abort", resolve));
  return 0;
}
