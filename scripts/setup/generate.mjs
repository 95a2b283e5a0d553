import path from "node:path";
import { fingerprintOf, unlessDone } from "./fingerprint.mjs";
import { checkout } from "./place.mjs";
import { runNode, succeed } from "./run.mjs";

const mark = path.join(checkout, "lib", "platform", "db", "generated", ".fingerprint");

/**
 * The Prisma client, made from the data model.
 * @param {import("./stop-stack.mjs").StopStack} stack
 * @returns {Promise<boolean>} true when something was done
 */
export async function ensureGenerated(stack) {
  const inputs = ["prisma/schema.prisma", "prisma/models", "prisma.config.ts", "package-lock.json"];
  return unlessDone(mark, fingerprintOf(checkout, inputs), async () => {
    const prisma = path.join(checkout, "node_modules", "prisma", "build", "index.js");
    // `generate` never runs the native schema engine, but downloads it unless told that one is there.
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
    await succeed("prisma generate", runNode([prisma, "generate"], { stack, env }));
  });
}
