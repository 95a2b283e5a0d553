import { SetupProblem } from "../../scripts/setup/stop-stack.mjs";

/** The whole number of a flag. Refuses in words what is none, or too small. */
export function wholeNumber(flag: string, text: string, least: number): number {
  const n = Number(text);
  if (!Number.isSafeInteger(n) || n < least) throw new SetupProblem(`${flag} takes a whole number from ${least} on.`);
  return n;
}
