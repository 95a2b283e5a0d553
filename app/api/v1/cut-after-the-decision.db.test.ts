import { afterAll, beforeAll, expect, test } from "vitest";
import { makePaperJob, unmadePaperSweep } from "@/lib/cases";
import { closeDecidedJob, makeLicenceJob, unclosedDecisionSweep, unsignedLicenceSweep } from "@/lib/licences";
import { tellCaseJob, tellLicenceJob } from "@/lib/notify";
import { addMinutes, now } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { runJobsNow, runSweepsNow } from "@/lib/platform/jobs";
import { readLedger, verifyLedger } from "@/lib/platform/ledger";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aProxiedServer, type DatabaseWire } from "@/prisma/seed/factories/a-proxy";
import { workingDay } from "@/prisma/seed/factories/days";

let proxy: DatabaseWire;
let city: TestCity;
const day = workingDay(-1);

beforeAll(async () => {
  proxy = await aProxiedServer();
  city = await aCity(["food-business"]);
});
afterAll(async () => {
  await city?.end();
  await proxy?.end();
});

const consequences = [makePaperJob, makeLicenceJob, closeDecidedJob, tellCaseJob, tellLicenceJob];
const repairs = [unmadePaperSweep, unsignedLicenceSweep, unclosedDecisionSweep];

async function madeOf(caseId: string) {
  const events = (await readLedger({ type: "case", id: caseId })).map((one) => one.event);
  const times = (name: string) => events.filter((one) => one === name).length;
  const licence = await db().licence.findMany({ where: { caseId } });
  return {
    state: (await db().case.findUniqueOrThrow({ where: { id: caseId } })).state,
    closed: times("case.closed"),
    made: times("paper.made"),
    papers: await db().paper.count({ where: { caseId, madeAt: { not: null } } }),
    unmade: await db().paper.count({ where: { caseId, madeAt: null } }),
    licences: licence.length,
    signed: licence.filter((one) => one.digest).length,
    deliveries: await db().delivery.count({ where: { caseId } }),
    messages: await db().message.count({ where: { caseId } }),
  };
}

test("cut at every COMMIT between the decision, the licence and the notice, the sweeps finish it exactly once", async () => {
  // What happened before the decision has had its papers: the COMMITs counted are those of the decision's consequences.
  const decided = async () => {
    const story = await CaseStory.begin("food-business", { scenario: { kind: "bulk-sales", dineIn: "no" } });
    await (await story.submitted(`${day}T09:00`)).preReviewed(`${day}T09:10`);
    await (await (await story.received(`${day}T09:20`)).accepted(`${day}T09:30`)).reviewed(`${day}T10:00`);
    await runJobsNow(consequences);
    return story.decided(`${day}T11:00`, "granted");
  };
  const clean = await decided();
  await runJobsNow(consequences);
  const wanted = await madeOf(clean.caseId);
  expect(wanted).toMatchObject({ state: "closed", closed: 1, licences: 1, signed: 1, deliveries: 1, unmade: 0 });
  let cuts = 0;
  for (let n = 1; n < 40; n += 1) {
    const story = await decided();
    proxy.cutAt(n, n % 2 === 0 ? "after" : "before");
    await runJobsNow(consequences).catch(() => undefined);
    const cut = proxy.wasCut();
    proxy.cutAt(null);
    await withClock(addMinutes(now(), 5), async () => {
      await runSweepsNow(repairs);
      await runSweepsNow(repairs);
      await runJobsNow(consequences);
      await runSweepsNow(repairs);
    });
    expect([n, await madeOf(story.caseId)]).toEqual([n, wanted]);
    if (!cut) break;
    cuts += 1;
  }
  expect(cuts).toBeGreaterThan(4);
  expect(await verifyLedger()).toMatchObject({ fault: null });
});
