import { now } from "../clock";
import type { HealthFacts } from "./read-facts";

export const healthParts = [
  "web",
  "database",
  "worker",
  "outbox",
  "jobs",
  "sweeps",
  "lights",
  "ledger",
  "messages",
  "storage",
  "release",
] as const;
export type HealthPart = (typeof healthParts)[number];

/** One thing that can go wrong: how much of it is worth a look (yellow) or must be mended (red), in seconds or in pieces. */
export type AlarmRule = {
  key: string;
  part: HealthPart;
  unit: "seconds" | "count" | "percent";
  yellow: number;
  red: number;
  /** How much there is now; null: not known or not there. */
  read(facts: HealthFacts): number | null;
  /** Since when, where the facts say it. */
  since?(facts: HealthFacts): Date | null;
};

const minute = 60;
const ageOf = (since: Date | null, { at }: HealthFacts): number =>
  since === null ? 0 : Math.max(0, (at.getTime() - since.getTime()) / 1_000);

/** An age of the oldest thing that waits: it says by itself since when. */
const waiting = (
  key: string,
  part: HealthPart,
  limits: { yellow: number; red: number },
  oldest: (facts: HealthFacts) => Date | null,
): AlarmRule => ({
  key,
  part,
  unit: "seconds",
  ...limits,
  read: (facts) => ageOf(oldest(facts), facts),
  since: oldest,
});

const share = (part: number, all: number, atLeast: number): number | null =>
  all < atLeast ? null : Math.round((part / all) * 1_000) / 10;

/** The oldest end of all sweeps; a sweep that never ended counts as long ago only once another has ended. */
const slowestSweep = ({ worker }: HealthFacts): Date | null => {
  const ends = worker.sweeps.flatMap(({ doneAt }) => (doneAt ? [doneAt] : []));
  return ends.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
};

/**
 * Every alarm of the product. What to do for each stands in docs/operations.md under its key (a test compares the two), in
 * words for the page in messages/<language>/admin.json.
 */
export const alarmRules: readonly AlarmRule[] = [
  { key: "database-slow", part: "database", unit: "seconds", yellow: 0.5, red: 2, read: (f) => f.database.ms / 1_000 },
  {
    key: "replica-behind",
    part: "database",
    unit: "seconds",
    yellow: 10,
    red: 60,
    read: (f) => f.database.replicaLagSeconds,
  },
  {
    key: "replica-away",
    part: "database",
    unit: "count",
    yellow: 1,
    red: 2,
    read: (f) => f.database.replicasAway,
  },
  {
    key: "worker-silent",
    part: "worker",
    unit: "seconds",
    yellow: 2 * minute,
    red: 10 * minute,
    read: (f) => (f.worker.lastDoneAt ? ageOf(f.worker.lastDoneAt, f) : Number.POSITIVE_INFINITY),
    since: (f) => f.worker.lastDoneAt,
  },
  waiting("sweep-late", "sweeps", { yellow: 3 * minute, red: 15 * minute }, slowestSweep),
  waiting("outbox-late", "outbox", { yellow: 2 * minute, red: 10 * minute }, (f) => f.worker.outbox.oldestAt),
  waiting("jobs-late", "jobs", { yellow: 2 * minute, red: 10 * minute }, (f) => f.worker.jobs.oldestAt),
  {
    key: "jobs-dead",
    part: "jobs",
    unit: "count",
    yellow: 1,
    red: 1,
    read: (f) => f.worker.dead,
    since: (f) => f.worker.deadSince,
  },
  waiting("lights-late", "lights", { yellow: 3 * minute, red: 10 * minute }, (f) => f.lights.oldestAt),
  waiting("ledger-unsealed", "ledger", { yellow: 3 * minute, red: 15 * minute }, (f) => f.ledger.oldestAt),
  { key: "messages-failed", part: "messages", unit: "count", yellow: 10, red: 200, read: (f) => f.messagesFailed },
  {
    key: "storage-unwritable",
    part: "storage",
    unit: "count",
    yellow: 1,
    red: 1,
    read: (f) => Number(!f.storage.writable),
  },
  {
    key: "storage-full",
    part: "storage",
    unit: "percent",
    yellow: 85,
    red: 95,
    read: (f) => f.storage.usedPercent,
  },
  {
    key: "web-turned-away",
    part: "web",
    unit: "percent",
    yellow: 1,
    red: 10,
    read: (f) => f.front && share(f.front.recent.noTurn, f.front.recent.requests, 50),
  },
  {
    key: "web-failing",
    part: "web",
    unit: "percent",
    yellow: 0.5,
    red: 5,
    read: (f) => f.front && share(f.front.recent.failed, f.front.recent.requests, 50),
  },
  {
    key: "release-changed",
    part: "release",
    unit: "count",
    yellow: 1,
    red: 1,
    read: (f) => (f.release ? f.release.changes.length : null),
  },
];

export type AlarmLight = "green" | "yellow" | "red";
export type Alarm = {
  key: string;
  part: HealthPart;
  light: AlarmLight;
  value: number | null;
  unit: AlarmRule["unit"];
  since: Date | null;
};

/** When this process first saw an alarm that the facts themselves do not date. */
const holder = globalThis as typeof globalThis & { tongbanAlarms?: Map<string, Date> };
holder.tongbanAlarms ??= new Map();
const seen = holder.tongbanAlarms;

/** Every rule judged by these facts, with since when it is not green. */
export function judge(facts: HealthFacts): Alarm[] {
  return alarmRules.map((rule) => {
    const value = rule.read(facts);
    const light = value === null ? "green" : value >= rule.red ? "red" : value >= rule.yellow ? "yellow" : "green";
    if (light === "green") seen.delete(rule.key);
    else if (!seen.has(rule.key)) seen.set(rule.key, now());
    const since = light === "green" ? null : (rule.since?.(facts) ?? seen.get(rule.key) ?? null);
    return { key: rule.key, part: rule.part, light, value, unit: rule.unit, since };
  });
}

const order: readonly AlarmLight[] = ["green", "yellow", "red"];
/** The worst light of these. */
export const worstOf = (alarms: readonly Alarm[]): AlarmLight =>
  alarms.reduce<AlarmLight>(
    (worst, { light }) => (order.indexOf(light) > order.indexOf(worst) ? light : worst),
    "green",
  );
