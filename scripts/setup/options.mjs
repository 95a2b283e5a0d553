import { parseArgs } from "node:util";
import { SetupProblem, UsageAsked } from "./stop-stack.mjs";

/**
 * The flags a command was called with, read before it sets anything up. Refuses what it does not know, with how it is used;
 * `--help` answers only that.
 * @template {NonNullable<import("node:util").ParseArgsConfig["options"]>} Known
 * @param {string} usage @param {Known} known @param {readonly string[]} [args]
 */
export function readOptions(usage, known, args = process.argv.slice(2)) {
  if (args.includes("--help") || args.includes("-h")) throw new UsageAsked(usage);
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (error) {
    if (error instanceof TypeError && "code" in error) throw new SetupProblem(`${error.message}\n\n${usage}`);
    throw error;
  }
}

/** The number of a flag, from `least` on. Refuses in words what is none. @param {string} flag @param {string} text @param {number} least */
export function numberOf(flag, text, least) {
  const n = Number(text);
  if (text.trim() === "" || !Number.isFinite(n) || n < least)
    throw new SetupProblem(`${flag} takes a number from ${least} on.`);
  return n;
}

/** The whole number of a flag. Refuses in words what is none, or too small. @param {string} flag @param {string} text @param {number} least */
export function wholeNumber(flag, text, least) {
  const n = Number(text);
  if (text.trim() === "" || !Number.isSafeInteger(n) || n < least)
    throw new SetupProblem(`${flag} takes a whole number from ${least} on.`);
  return n;
}
