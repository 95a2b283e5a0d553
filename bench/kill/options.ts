import { readOptions as readFlags, wholeNumber } from "../../scripts/setup/options.mjs";
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

const usage = `npm run kill -- [options]
  --kills 200                        kill -9 at so many moments; a whole run writes the report in docs/   ${wholeRun}
  --seed 1                           another seed kills at other moments                                    1
  --clients 12                       who work meanwhile                                                    12
  --only web|worker|database|all     what is killed
  --day all|<name>                   worst days instead of kills: ${dayNames.join(", ")}`;

/** Reads the flags of `npm run kill`. Refuses what it does not know. */
export function readOptions(args: readonly string[]): KillOptions {
  const values = readFlags(
    usage,
    {
      kills: { type: "string", default: String(wholeRun) },
      seed: { type: "string", default: "1" },
      clients: { type: "string", default: "12" },
      only: { type: "string" },
      day: { type: "string" },
    },
    args,
  );
  const only = values.only;
  if (only !== undefined && !["web", "worker", "database", "all"].includes(only))
    throw new SetupProblem("--only takes web, worker, database or all.");
  const day = values.day;
  if (day !== undefined && day !== "all" && !dayNames.some((one) => one === day))
    throw new SetupProblem(`--day takes one of ${dayNames.join(", ")}, or all.`);
  const kills = day === undefined ? wholeNumber("--kills", values.kills, 1) : 0;
  return {
    kills,
    seed: wholeNumber("--seed", values.seed, 0),
    clients: wholeNumber("--clients", values.clients, 2),
    targets: only === undefined ? mixed : only === "database" ? ["database", "backend"] : [only as Target],
    day: day === undefined || day === "all" ? null : (day as DayName),
    days: day === "all",
    whole: day === "all" || (kills >= wholeRun && only === undefined),
  };
}
