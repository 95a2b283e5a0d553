import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";

import { decideCase, makePaperJob, unmadePaperSweep } from "@/lib/cases";
import { closeDecidedJob, makeLicenceJob, unclosedDecisionSweep, unsignedLicenceSweep } from "@/lib/licences";
import { tellCaseJob, untoldClosingSweep } from "@/lib/notify";
import { instantFrom } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { closeDb, db } from "@/lib/platform/db";
import { runJobsNow, runSweepsNow } from "@/lib/platform/jobs";
import { readLedger } from "@/lib/platform/ledger";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase, type FoodCase } from "@/prisma/seed/factories/a-food-case";
import { aProxiedServer, type DatabaseWire } from "@/prisma/seed/factories/a-proxy";

const jobs = [makePaperJob, makeLicenceJob, closeDecidedJob, tellCaseJob];
const sweeps = [unmadePaperSweep, unsignedLicenceSweep, unclosedDecisionSweep, untoldClosingSweep];

let city: TestCity;
let wire: DatabaseWire;
beforeAll(async () => {
  wire = await aProxiedServer();
  city = await aCity(["food-business"]);
});
afterAll(async () => {
  await city?.end();
  await wire?.end();
});

const decide = async ({ caseNo }: FoodCase) => {
  const chief = await city.actor("chief");
  await withClock("2026-03-06T10:30:00+08:00", () => decideCase(chief, caseNo, { outcome: "granted" }));
};

/** Decide, and everything that follows, in a process that dies at its n-th COMMIT. Answers whether it died. */
async function dies(found: FoodCase, n: number, side: "before" | "after"): Promise<boolean> {
  wire.cutAt(n, side);
  await decide(found)
    .then(() => withClock("2026-03-06T10:31:00+08:00", () => runJobsNow(jobs)))
    .catch(() => undefined);
  const cut = wire.wasCut();
  wire.cutAt(null);
  // Nothing of the dead process is left: its connections neither.
  await closeDb();
  return cut;
}

/** Another process, minutes later. What the dead one had taken from the outbox is nobody's any more: only sweeps know. */
async function recover(): Promise<void> {
  await db().outbox.updateMany({
    where: { relayedAt: null },
    data: { relayedAt: instantFrom("2026-03-06T10:40:00+08:00") },
  });
  for (const minute of [40, 42])
    await withClock(`2026-03-06T10:${minute}:00+08:00`, async () => {
      await runSweepsNow(sweeps);
      await runJobsNow(jobs);
    });
}

async function finishedOnce({ caseId }: FoodCase): Promise<void> {
  const found = await db().case.findUniqueOrThrow({
    where: { id: caseId },
    include: { papers: true, deliveries: true },
  });
  expect(found).toMatchObject({ state: "closed", outcome: "granted" });
  expect(found.deliveries).toHaveLength(1);
  const decisions = found.papers.filter((paper) => paper.kind === "decision-grant");
  expect(decisions).toHaveLength(1);
  expect(found.papers.every((paper) => paper.madeAt && paper.digest)).toBe(true);
  expect(await db().licence.findMany({ where: { caseId } })).toMatchObject([{ status: "valid" }]);
  const events = (await readLedger({ type: "case", id: caseId })).map((event) => event.event);
  for (const once of ["case.decided", "licence.issued", "case.closed"])
    expect(
      events.filter((event) => event === once),
      once,
    ).toHaveLength(1);
  expect(events.filter((event) => event === "paper.made")).toHaveLength(found.papers.length);
  for (const template of ["granted", "closed-electronic"]) {
    const told = await db().message.findMany({ where: { caseId, template } });
    expect(told.map((row) => row.channel).sort(), template).toEqual(
      ["in-app", "mail", "sms"].slice(0, told.length).sort(),
    );
    expect(told.length, template).toBeGreaterThan(0);
  }
}

test.each(["before", "after"] as const)(
  "killed at any COMMIT (%s it is done), decide → paper → licence → closed → told is finished, once",
  async (side) => {
    let cuts = 0;
    for (let n = 1; ; n += 1) {
      const found = await aFoodCase("deciding");
      await withClock("2026-03-06T10:00:00+08:00", () => runJobsNow(jobs));
      const cut = await dies(found, n, side);
      if (cut) cuts += 1;
      const { state } = await db().case.findUniqueOrThrow({ where: { id: found.caseId } });
      // The chief was told that nothing happened, and tries again.
      if (state === "accepted") await decide(found);
      await recover();
      await finishedOnce(found);
      if (!cut) break;
    }
    // decide, paper, licence registered, licence signed, closed, told twice: fewer cuts would prove less.
    expect(cuts).toBeGreaterThanOrEqual(7);
  },
  300_000,
);

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const worker of running) worker.kill("SIGKILL");
});

function aWorker(): ChildProcess {
  const worker = spawn(process.execPath, ["--import", "tsx", "lib/worker/main.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(worker);
  worker.on("exit", () => running.delete(worker));
  return worker;
}

async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const from = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - from > 120_000) throw new Error(`never happened: ${what}`);
    await new Promise((wait) => setTimeout(wait, 20));
  }
}

test("kill -9 of the worker while it makes the licence: the next worker finishes it, once, and stops when told", async () => {
  const found = await aFoodCase("decided");
  const { caseId } = found;
  const first = aWorker();
  await until("the licence has its number", async () => (await db().licence.count({ where: { caseId } })) > 0);
  first.kill("SIGKILL");
  const second = aWorker();
  const isClosed = async () => (await db().case.count({ where: { id: caseId, state: "closed" } })) > 0;
  await until("the case is closed", isClosed);
  await until(
    "its people are told",
    async () => (await db().message.count({ where: { caseId, template: "closed-electronic" } })) > 0,
  );
  await until(
    "they are told of the decision",
    async () => (await db().message.count({ where: { caseId, template: "granted" } })) > 0,
  );
  // Notices of earlier steps are made beside the decision: what the dead worker had begun of them is begun anew.
  await until("every paper is made", async () => (await db().paper.count({ where: { caseId, madeAt: null } })) === 0);
  await finishedOnce(found);
  const from = performance.now();
  second.kill("SIGINT");
  const [code] = await once(second, "exit");
  expect(code).toBe(0);
  // The queue's own patience would be thirty seconds.
  expect(performance.now() - from).toBeLessThan(20_000);
}, 300_000);
