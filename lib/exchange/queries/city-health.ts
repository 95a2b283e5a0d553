import type { Actor } from "@/lib/platform/auth";
import type { Light } from "@/lib/platform/clock";
import { type Alarm, type HealthFacts, type HealthPart, judge, readHealthFacts, worstOf } from "@/lib/platform/health";
import { type DeadLetterPage, listDeadLetters, type SweepHealth, type Waiting } from "@/lib/platform/jobs";
import { lightOfSweep } from "../model/judge-health";
import { requireOperator } from "../policy";

export type CityHealth = {
  at: Date;
  /** The web process that answers; null where there is none before the pages. */
  front: HealthFacts["front"];
  web: { light: Light };
  database: HealthFacts["database"] & { light: Light };
  worker: { light: Light; lastDoneAt: Date | null };
  outbox: Waiting & { light: Light };
  jobs: Waiting & { light: Light };
  dead: { light: Light; count: number };
  lights: Waiting & { light: Light };
  ledger: Waiting & { light: Light };
  messages: { light: Light; failed: number };
  storage: HealthFacts["storage"] & { light: Light };
  release: { light: Light; checked: HealthFacts["release"] };
  sweeps: (SweepHealth & { light: Light })[];
  /** What is not green, the worst and the oldest first. */
  alarms: Alarm[];
};

/**
 * How the parts of the product do, judged by the rules of `lib/platform/health/alarms.ts`: this web process, the database,
 * the background process, what waits, sweeps, released files. Refuses exchange/not-operator.
 */
export async function getCityHealth(actor: Actor): Promise<CityHealth> {
  requireOperator(actor);
  const facts = await readHealthFacts();
  const { at, front, database, worker, lights, ledger, messagesFailed, storage, release } = facts;
  const alarms = judge(facts);
  const of = (part: HealthPart, except = ""): Light =>
    worstOf(alarms.filter((alarm) => alarm.part === part && alarm.key !== except));
  return {
    at,
    front,
    web: { light: of("web") },
    database: { ...database, light: of("database") },
    worker: { light: of("worker"), lastDoneAt: worker.lastDoneAt },
    outbox: { ...worker.outbox, light: of("outbox") },
    jobs: { ...worker.jobs, light: of("jobs", "jobs-dead") },
    dead: { light: worker.dead > 0 ? "red" : "green", count: worker.dead },
    lights: { ...lights, light: of("lights") },
    ledger: { ...ledger, light: of("ledger") },
    messages: { light: of("messages"), failed: messagesFailed },
    storage: { ...storage, light: of("storage") },
    release: { light: of("release"), checked: release },
    sweeps: worker.sweeps.map((sweep) => ({ ...sweep, light: lightOfSweep(sweep, at) })),
    alarms: alarms
      .filter(({ light }) => light !== "green")
      .sort((a, b) => Number(b.light === "red") - Number(a.light === "red") || age(a) - age(b)),
  };
}

const age = ({ since }: Alarm): number => since?.getTime() ?? 0;

/** Jobs that failed after every try, newest first, by keyset. Refuses exchange/not-operator, platform/bad-cursor. */
export async function listFailedJobs(
  actor: Actor,
  page: { cursor?: string; size?: number } = {},
): Promise<DeadLetterPage> {
  requireOperator(actor);
  return listDeadLetters(page);
}
