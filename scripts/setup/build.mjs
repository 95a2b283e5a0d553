import { readFileSync } from "node:fs";
import path from "node:path";
import { fingerprintOf, isDone, unlessDone } from "./fingerprint.mjs";
import { checkout } from "./place.mjs";
import { runNode, succeed } from "./run.mjs";

/** What is released beside the build (the same list names the released files), and what only the build reads. */
const inputs = [
  .../** @type {string[]} */ (
    JSON.parse(readFileSync(path.join(checkout, "lib", "platform", "release", "sources.json"), "utf8"))
  ),
  "postcss.config.mjs",
  "tsconfig.json",
];

/** Tests and what is itself made from other inputs do not change the build. @param {string} file */
const skip = (file) => /\.test\.tsx?$/.test(file) || file.startsWith("lib/platform/db/generated/");

/** @param {string} dist the build folder, e.g. ".next" */
export const isBuilt = (dist) => isDone(markOf(dist), wantedFor(dist));

/**
 * `next build` into the folder `dist`, when a source file changed since the last one; then every released file is written
 * down with its SHA-256 (docs/decisions/0027-released-files.md).
 * @param {string} dist
 * @param {{ stack: import("./stop-stack.mjs").StopStack, env: import("./spawn-tethered.mjs").Environment }} options
 * @returns {Promise<boolean>} true when something was done
 */
export async function ensureBuilt(dist, { stack, env }) {
  return unlessDone(markOf(dist), wantedFor(dist), async () => {
    const next = path.join(checkout, "node_modules", "next", "dist", "bin", "next");
    await succeed("next build", runNode([next, "build"], { stack, env: { ...env, TONGBAN_DIST: dist } }));
    const release = ["--import", "tsx", "lib/platform/release/release-command.ts", "write", dist];
    await succeed("writing the release down", runNode(release, { stack, env }));
  });
}

/** @param {string} dist */
const markOf = (dist) => path.join(checkout, dist, ".fingerprint");

/** @param {string} dist */
function wantedFor(dist) {
  const baked = Object.entries(process.env).filter(([name]) => name.startsWith("NEXT_PUBLIC_"));
  return fingerprintOf(checkout, inputs, { skip, also: [process.version, dist, JSON.stringify(baked)] });
}
