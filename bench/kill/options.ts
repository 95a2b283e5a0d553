import { parseArgs } from "node:util";
import { SetupProblem } from "../../scripts/setup/stop-stack.mjs";
import { type DayName, dayNames } from "./days/day-names";

export const targets = ["web", "worker", "database", "backend", "all"] as const;
export type Target = (typeof targets)[number];

export type KillOptions = {
  kills: number;
  seed: number;
  clients: number;
  /** What targets are drawn from; one that stands there more often is drawn more often. */
  targets: readonly Target[];
  /** One worst day instead of kills. */
  day: DayName | null;
  /** Every worst day, one after the other. */
  days: boolean;
  /** A run that the report in docs/ is written from: with every target and at least as many kills as a whole run has. */
  whole: boolean;
};

const wholeRun = 200;
const often = (target: Target, times: number): Target[] => Array<Target>(times).fill(target);
/** The web process starts slowest: killed as often as the rest it would hardly ever be up to be killed at work. */
const mixed = [
  ...often("web", 2),
  ...often("worker", 4),
  ...often("database", 4),
  ...often("backend", 4),
  ...often("all", 1),
];

/** Reads the flags of `npm run kill`. Refuses what it does not know. */
export function readOptions(args: readonly string[]): KillOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: "string" },
      seed: { type: "string", default: "1" },
      clients: { type: "string", default: "12" },
      only: { type: "string" },
      day: { type: "string" },
    },
  });
  const number = (name: string, text: string, least: number) => {
    const n = Number(text);
    if (!Number.isSafeInteger(n) || n < least)
      throw new SetupProblem(`--${name} takes a whole number from ${least} on.`);
    return n;
  };
  const only = values.only;
  if (only !== undefined && !["web", "worker", "database", "all"].includes(only))
    throw new SetupProblem("--only takes web, worker, database or all.");
  const day = values.day;
  if (day !== undefined && day !== "all" && !dayNames.some((one) => one === day))
    throw new SetupProblem(`--day takes one of ${dayNames.join(", ")}, or all.`);
  const kills = day === undefined ? number("kills", values.kills ?? String(wholeRun), 1) : 0;
  return {
    kills,
    seed: number("seed", values.seed, 0),
    clients: number("clients", values.clients, 2),
    targets: only === undefined ? mixed : only === "database" ? ["database", "backend"] : [only as Target],
    day: day === undefined || day === "all" ? null : (day as DayName),
    days: day === "all",
    whole: day === "all" || (kills >= wholeRun && only === undefined),
  };
}
