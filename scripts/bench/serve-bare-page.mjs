import { existsSync } from "node:fs";
import path from "node:path";
import { checkout } from "../setup/place.mjs";
import { runNode, succeed } from "../setup/run.mjs";
import { endProcess, spawnTethered } from "../setup/spawn-tethered.mjs";

/** The static page of Next alone, built once. @param {{ stack: import("../setup/stop-stack.mjs").StopStack, port: number }} options */
export async function serveBarePage({ stack, port }) {
  const folder = path.join(checkout, "bench", "bare-next");
  const next = "node_modules/next/dist/bin/next";
  const env = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  if (!existsSync(path.join(folder, ".next-bench", "BUILD_ID")))
    await succeed("Building the bare page", runNode([next, "build", folder], { stack, env }));
  const child = spawnTethered([next, "start", folder, "-p", String(port)], { env });
  stack.push("the bare page", () => endProcess(child, 1_500));
}
