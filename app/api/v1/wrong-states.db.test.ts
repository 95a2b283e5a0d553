import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptCase, deliverCase, makePaperJob, preReviewCase } from "@/lib/cases";
import { closeDecidedJob, makeLicenceJob } from "@/lib/licences";
import { db } from "@/lib/platform/db";
import { runJobsNow } from "@/lib/platform/jobs";
import { verifyLedger } from "@/lib/platform/ledger/verify";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aPicture } from "@/prisma/seed/factories/a-picture";
import { anApiCaller, type SignedCaller } from "@/prisma/seed/factories/api-caller";
import { workingDay } from "@/prisma/seed/factories/days";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { api } from "./app";

const states = [
  "draft",
  "submitted",
  "pre-accepted",
  "received",
  "correcting",
  "accepted",
  "decided",
  "closed",
  "delivered",
] as const;
type State = (typeof states)[number];
type Person = "citizen" | "clerk" | "chief";

/** The table of the life of a case, written a second time: from which states each act is possible, and whose it is. */
const acts: { act: string; who: Person; body: object; from: State[]; action?: string }[] = [
  { act: "submit", who: "citizen", body: {}, from: ["draft"] },
  { act: "resubmit", who: "citizen", body: {}, from: ["correcting"] },
  {
    act: "withdraw",
    who: "citizen",
    body: { reason: "不办了" },
    from: ["submitted", "pre-accepted", "received", "correcting", "accepted"],
  },
  { act: "pre-review", who: "clerk", body: { verdict: "pass" }, from: ["submitted"] },
  { act: "receive", who: "clerk", body: {}, from: ["submitted", "pre-accepted"] },
  { act: "accept", who: "clerk", body: {}, from: ["received"] },
  { act: "refuse", who: "clerk", body: { reason: "不需要取得许可", basis: "第三十五条" }, from: ["received"] },
  {
    act: "request-correction",
    who: "clerk",
    body: { items: [{ field: "contactName", reason: "写全名" }] },
    from: ["received"],
  },
  { act: "hold", who: "chief", body: { kind: "special", reason: "现场核查", expectedDays: 3 }, from: ["accepted"] },
  { act: "resume", who: "chief", body: {}, from: ["accepted"] },
  { act: "extend", who: "chief", body: { limit: 5, reason: "情况复杂" }, from: ["accepted"] },
  { act: "answer-request", who: "chief", body: { approve: true }, from: ["accepted"], action: "hold" },
  { act: "decide", who: "chief", body: { outcome: "granted" }, from: ["accepted"] },
  { act: "terminate", who: "chief", body: { reason: "重复申请" }, from: ["accepted"] },
  { act: "deliver", who: "citizen", body: { way: "electronic" }, from: ["closed"] },
];

let city: TestCity;
let people: Record<Person, SignedCaller>;
const numbers = {} as Record<State, { caseId: string; ref: string }>;
const day = workingDay(-1);

async function brought(state: State): Promise<CaseStory> {
  const story = await CaseStory.begin("food-business", { scenario: { kind: "bulk-sales", dineIn: "no" } });
  const reached = (wanted: State) => states.indexOf(state) >= states.indexOf(wanted);
  await story.drafted(`${day}T09:00`);
  if (!reached("submitted")) return story;
  await story.submitted(`${day}T09:05`);
  if (state === "correcting")
    await story.at(`${day}T09:10`, () =>
      preReviewCase(story.clerk, story.ref, {
        verdict: "mend",
        items: [{ field: "contactName", reason: "写全名" }],
      }),
    );
  if (!reached("pre-accepted") || state === "correcting") return story;
  await story.preReviewed(`${day}T09:15`);
  if (!reached("received")) return story;
  await story.received(`${day}T09:20`);
  if (!reached("accepted")) return story;
  await story.accepted(`${day}T09:30`);
  if (!reached("decided")) return story;
  await (await story.reviewed(`${day}T10:00`)).decided(`${day}T11:00`, "granted");
  if (!reached("closed")) return story;
  await story.at(`${day}T11:10`, () => runJobsNow([makePaperJob, makeLicenceJob, closeDecidedJob]));
  if (state === "delivered")
    await story.at(`${day}T11:20`, () => deliverCase(story.applicant, story.ref, { way: "electronic" }));
  return story;
}

/** Everything about a case that an act could have changed. */
async function whole(caseId: string) {
  const row = await db().case.findUniqueOrThrow({
    where: { id: caseId },
    include: {
      values: { orderBy: { round: "asc" } },
      materials: { include: { files: { orderBy: { id: "asc" } } }, orderBy: { id: "asc" } },
      clocks: { orderBy: { id: "asc" } },
      holds: { orderBy: { id: "asc" } },
      extensions: { orderBy: { id: "asc" } },
      corrections: { orderBy: { id: "asc" } },
      deferrals: { orderBy: { id: "asc" } },
      tokens: { orderBy: { id: "asc" } },
      tasks: { orderBy: { id: "asc" } },
      papers: { orderBy: { id: "asc" } },
      deliveries: { orderBy: { id: "asc" } },
    },
  });
  const ledger = await db().ledgerEvent.count({ where: { subjectType: "case", subjectId: caseId } });
  return JSON.parse(JSON.stringify({ row, ledger, told: await toldAbout(caseId) })) as object;
}
const toldAbout = (caseId: string) => db().outbox.count({ where: { payload: { path: ["caseId"], equals: caseId } } });

beforeAll(async () => {
  city = await aCity(["food-business"]);
  const caller = await anApiCaller(api);
  people = {
    citizen: await caller.as("citizen", demoPassword),
    clerk: await caller.as("clerk", demoPassword),
    chief: await caller.as("chief", demoPassword),
  };
  // What is decided is closed by its jobs: those stories first, so that the others stay where they were brought.
  for (const state of states.toReversed()) {
    const story = await brought(state);
    numbers[state] = { caseId: story.caseId, ref: story.ref };
  }
});
afterAll(() => city?.end());

describe.each(states)("a case that is %s", (state) => {
  test("is in that state", async () => {
    expect(await db().case.findUniqueOrThrow({ where: { id: numbers[state].caseId } })).toMatchObject({ state });
  });

  test("refuses every act outside the table with the state, the rule and what is possible; nothing changes", async () => {
    const { caseId, ref } = numbers[state];
    const before = await whole(caseId);
    for (const { act, who, body, action } of acts.filter((one) => !one.from.includes(state))) {
      const answer = await people[who].post(`/cases/${ref}/${act}`, body);
      if (state === "draft" && who !== "citizen") {
        expect([act, answer.status, answer.body.code]).toEqual([act, 404, "case/not-found"]);
        continue;
      }
      expect([act, answer.status, answer.body.code]).toEqual([act, 409, "case/wrong-state"]);
      expect(answer.body).toMatchObject({ state, action: action ?? act, rule: expect.stringMatching(/^\d/) });
      const possible = answer.body.possible as string[];
      const table = acts.filter((one) => !one.action && one.from.includes(state)).map((one) => one.act);
      expect(possible.filter((one) => acts.some(({ act: known }) => known === one)).sort()).toEqual(table.sort());
    }
    expect(await whole(caseId)).toEqual(before);
  });

  test("keeps its form, its materials and itself from being changed out of turn", async () => {
    const { caseId, ref } = numbers[state];
    const before = await whole(caseId);
    const { values } = (await people.citizen.get(`/cases/${ref}/form`)).body;
    const form = new FormData();
    form.set("requirement", "safety-rules");
    form.set("file", new File([Buffer.from(await aPicture("again"))], "again.png", { type: "image/png" }));
    const tries = [
      { on: ["draft", "correcting"], answer: () => people.citizen.put(`/cases/${ref}/form`, { values }) },
      { on: ["draft", "correcting"], answer: () => people.citizen.send(`/cases/${ref}/materials`, form) },
      { on: ["draft"], answer: () => people.citizen.delete(`/cases/${ref}`) },
    ];
    for (const { answer } of tries.filter((one) => !one.on.includes(state))) {
      const { status, body } = await answer();
      expect([status, body.code]).toEqual([409, expect.stringMatching(/^case\/(wrong-state|not-asked)$/)]);
    }
    expect(await whole(caseId)).toEqual(before);
  });
});

test("an act that two people may do is refused the same way to the one who comes late", async () => {
  const story = await brought("received");
  await story.accepted(`${day}T09:40`);
  await expect(acceptCase(story.clerk, story.ref)).rejects.toMatchObject({
    code: "case/wrong-state",
    status: 409,
    detail: { state: "accepted", rule: "32(5)" },
  });
});

test("after all these refusals the ledger is whole", async () => {
  expect(await verifyLedger()).toMatchObject({ fault: null });
});
