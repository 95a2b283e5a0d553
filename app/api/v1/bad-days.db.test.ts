import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { promiseMaterial } from "@/lib/cases";
import { db } from "@/lib/platform/db";
import { readLedger } from "@/lib/platform/ledger";
import { verifyLedger } from "@/lib/platform/ledger/verify";
import { claimTask } from "@/lib/workflow";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aProxiedServer, type CutWhen, type DatabaseWire } from "@/prisma/seed/factories/a-proxy";
import { anApiCaller, type SignedCaller } from "@/prisma/seed/factories/api-caller";
import { workingDay } from "@/prisma/seed/factories/days";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { api } from "./app";

let proxy: DatabaseWire;
let city: TestCity;
let people: Record<"citizen" | "clerk" | "chief", SignedCaller>;
const day = workingDay(-1);

beforeAll(async () => {
  proxy = await aProxiedServer();
  city = await aCity(["food-business"]);
  const caller = await anApiCaller(api);
  people = {
    citizen: await caller.as("citizen", demoPassword),
    clerk: await caller.as("clerk", demoPassword),
    chief: await caller.as("chief", demoPassword),
  };
});
afterEach(() => proxy.cutAt(null));
afterAll(async () => {
  await city?.end();
  await proxy?.end();
});

const begin = () => CaseStory.begin("food-business", { scenario: { kind: "bulk-sales", dineIn: "no" } });

async function readyToSubmit(): Promise<CaseStory> {
  const story = await (await begin()).drafted(`${day}T09:00`);
  await story.at(`${day}T09:01`, () => promiseMaterial(story.applicant, story.ref, { requirement: "safety-rules" }));
  return story;
}

async function readyToAccept(): Promise<CaseStory> {
  const story = await (await begin()).submitted(`${day}T09:00`);
  await (await story.preReviewed(`${day}T09:10`)).received(`${day}T09:20`);
  return story.sharedOnly(`${day}T09:25`);
}

async function readyToDecide(): Promise<CaseStory> {
  const story = await (await readyToAccept()).accepted(`${day}T09:30`);
  await story.reviewed(`${day}T10:00`);
  const task = await db().task.findFirstOrThrow({ where: { caseId: story.caseId, decision: true, state: "open" } });
  const chief = await city.actor("chief");
  await story.at(`${day}T10:30`, () => claimTask(chief, task.id));
  return story;
}

type Act = {
  act: string;
  who: "citizen" | "clerk" | "chief";
  body: object;
  ready(): Promise<CaseStory>;
  before: string;
  after: string;
  event: string;
  paper: string | null;
};

const acts: Act[] = [
  {
    act: "submit",
    who: "citizen",
    body: {},
    ready: readyToSubmit,
    before: "draft",
    after: "submitted",
    event: "case.submitted",
    paper: null,
  },
  {
    act: "accept",
    who: "clerk",
    body: {},
    ready: readyToAccept,
    before: "received",
    after: "accepted",
    event: "case.accepted",
    paper: "acceptance",
  },
  {
    act: "decide",
    who: "chief",
    body: { outcome: "granted" },
    ready: readyToDecide,
    before: "accepted",
    after: "decided",
    event: "case.decided",
    paper: "decision-grant",
  },
];

/** What an act leaves behind, wholly or not at all. */
async function traces(caseId: string, { event, paper }: Act) {
  const row = await db().case.findUniqueOrThrow({ where: { id: caseId } });
  const told = await db().outbox.count({ where: { event, payload: { path: ["caseId"], equals: caseId } } });
  return {
    state: row.state,
    events: (await readLedger({ type: "case", id: caseId })).filter((one) => one.event === event).length,
    papers: paper ? await db().paper.count({ where: { caseId, kind: paper } }) : 0,
    told,
  };
}

const nothing = (act: Act) => ({ state: act.before, events: 0, papers: 0, told: 0 });
const once = (act: Act) => ({ state: act.after, events: 1, papers: act.paper ? 1 : 0, told: 1 });

const cases = acts.flatMap((act) => (["before", "after"] as CutWhen[]).map((when) => ({ act, when, name: act.act })));

describe.each(cases)("the wire is cut $when PostgreSQL sees a COMMIT of $name", ({ act, when }) => {
  test("it is done wholly or not at all, and the same key again gives exactly one", async () => {
    let cuts = 0;
    for (let n = 1; n < 12; n += 1) {
      const story = await act.ready();
      const key = `${act.act}-${when}-${n}`;
      const path = `/cases/${story.ref}/${act.act}`;
      proxy.cutAt(n, when);
      const first = await people[act.who].post(path, act.body, key);
      const cut = proxy.wasCut();
      proxy.cutAt(null);
      if (first.status !== 200) {
        expect([first.status, first.body.code]).toEqual([503, "platform/busy"]);
        expect(Number(first.headers.get("retry-after"))).toBeGreaterThan(0);
        expect([nothing(act), once(act)]).toContainEqual(await traces(story.caseId, act));
      } else expect(await traces(story.caseId, act)).toEqual(once(act));
      const again = await people[act.who].post(path, act.body, key);
      expect([n, again.status, again.body.state]).toEqual([n, 200, act.after]);
      expect(await traces(story.caseId, act)).toEqual(once(act));
      if (!cut) break;
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(0);
  });
});

test("a draft begun on a cut wire is one draft when the same key comes again, whatever the wire lost", async () => {
  for (const when of ["before", "after"] as const) {
    const body = { service: "food-business", scenario: { kind: "bulk-sales", dineIn: "no", size: "small" } };
    const before = await db().case.count();
    proxy.cutAt(1, when);
    const first = await people.citizen.post("/cases", body, `draft-${when}`);
    proxy.cutAt(null);
    expect(first.status).toBe(503);
    const again = await people.citizen.post("/cases", body, `draft-${when}`);
    const third = await people.citizen.post("/cases", body, `draft-${when}`);
    expect([again.status, third.body.draftNo]).toEqual([201, again.body.draftNo]);
    expect(await db().case.count()).toBe(before + 1);
  }
});

test("while the database is away every request is told to come back; afterwards it works without a restart", async () => {
  const story = await readyToSubmit();
  await proxy.down();
  const answers = [
    await people.citizen.get(`/cases/${story.ref}`),
    await people.citizen.get("/cases"),
    await people.citizen.post(`/cases/${story.ref}/submit`, {}, "away"),
  ];
  await proxy.up();
  for (const { status, body, headers } of answers) {
    expect([status, body.code]).toEqual([503, "platform/busy"]);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  }
  expect((await people.citizen.get(`/cases/${story.ref}`)).body.state).toBe("draft");
  expect((await people.citizen.post(`/cases/${story.ref}/submit`, {}, "away")).body.state).toBe("submitted");
});

test("after all these bad days the ledger is whole", async () => {
  expect(await verifyLedger()).toMatchObject({ fault: null });
});
