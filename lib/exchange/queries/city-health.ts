import type { Actor } from "@/lib/platform/auth";
import { type Light, now } from "@/lib/platform/clock";
import { db, Prisma } from "@/lib/platform/db";
import {
  type DeadLetterPage,
  listDeadLetters,
  readWorkerHealth,
  type SweepHealth,
  type Waiting,
} from "@/lib/platform/jobs";
import { lightOfAnswer, lightOfPulse, lightOfSweep, lightOfWait } from "../model/judge-health";
import { requireOperator } from "../policy";

export type CityHealth = {
  at: Date;
  database: { light: Light; ms: number };
  worker: { light: Light; lastDoneAt: Date | null };
  outbox: Waiting & { light: Light };
  jobs: Waiting & { light: Light };
  dead: { light: Light; count: number };
  sweeps: (SweepHealth & { light: Light })[];
};

/** How the parts of the product do, judged: database, background process, what waits, sweeps. Refuses exchange/not-operator. */
export async function getCityHealth(actor: Actor): Promise<CityHealth> {
  requireOperator(actor);
  const asked = performance.now();
  await db().$queryRaw(Prisma.sql`select 1`);
  const ms = Math.round(performance.now() - asked);
  const { lastDoneAt, outbox, jobs, dead, sweeps } = await readWorkerHealth();
  const at = now();
  return {
    at,
    database: { light: lightOfAnswer(ms), ms },
    worker: { light: lightOfPulse(lastDoneAt, at), lastDoneAt },
    outbox: { ...outbox, light: lightOfWait(outbox.oldestAt, at) },
    jobs: { ...jobs, light: lightOfWait(jobs.oldestAt, at) },
    dead: { light: dead > 0 ? "red" : "green", count: dead },
    sweeps: sweeps.map((sweep) => ({ ...sweep, light: lightOfSweep(sweep, at) })),
  };
}

/** Jobs that failed after every retry, newest first, by keyset. Refuses exchange/not-operator, platform/bad-cursor. */
export async function listFailedJobs(
  actor: Actor,
  page: { cursor?: string; size?: number } = {},
): Promise<DeadLetterPage> {
  requireOperator(actor);
  return listDeadLetters(page);
}
