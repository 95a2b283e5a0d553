import { afterAll, beforeAll, expect, test } from "vitest";
import { findLiveService, makePaperJob } from "@/lib/cases";
import { openSitting } from "@/lib/identity";
import { db } from "@/lib/platform/db";
import { runJobsNow } from "@/lib/platform/jobs";
import people from "@/prisma/seed/demo/city/people.json";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aPicture } from "@/prisma/seed/factories/a-picture";
import { anApiCaller, type SignedCaller } from "@/prisma/seed/factories/api-caller";
import { completeValues } from "@/prisma/seed/factories/complete-values";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { api } from "./app";

/* What only a counter does, through the open API; every answer is checked against openapi.json. */
let city: TestCity;
let clerk: SignedCaller;
let approver: SignedCaller;
beforeAll(async () => {
  city = await aCity(["food-business", "social-security-card"]);
  const caller = await anApiCaller(api);
  clerk = await caller.as("clerk2", demoPassword);
  approver = await caller.as("approver", demoPassword);
});
afterAll(() => city?.end());

/** Somebody sits in front of the clerk: the ID was read. */
async function seated(key: string): Promise<string> {
  const subjectId = city.subjects.get(key) ?? "";
  await db().smsCode.deleteMany();
  const idNo = people.find((one) => one.key === key)?.idNo ?? "";
  await openSitting(await city.actor("clerk2"), { subjectId, idNo });
  return subjectId;
}

test("a walk-in is registered, found, handed over once, and another becomes a draft", async () => {
  const subjectId = await seated("citizen");
  const input = { subjectId, matter: "历史遗留产权", materials: [{ name: "说明", form: "original", count: 2 }] };
  const made = await clerk.post("/walk-ins", { ...input, handTo: "market" }, "walk-in-1");
  expect(made).toMatchObject({ status: 201, body: { caseNo: null, papers: [{ kind: "walk-in-receipt" }] } });
  const number = String(made.body.number);
  expect((await clerk.post("/walk-ins", { ...input, handTo: "market" }, "walk-in-1")).body.number).toBe(number);
  expect((await clerk.post("/walk-ins", { ...input, matter: "" })).status).toBe(400);
  expect((await approver.post("/walk-ins", input)).status).toBe(403);
  expect((await clerk.get("/walk-ins?search=历史遗留&open=true")).body.items).toMatchObject([{ number }]);

  const slip = await clerk.post(`/walk-ins/${number}/hand-over`, { department: "health" });
  expect(slip.status).toBe(200);
  expect((await clerk.post(`/walk-ins/${number}/hand-over`, { department: "health" })).status).toBe(409);
  await runJobsNow([makePaperJob]);
  const { body } = await clerk.get(`/walk-ins/${number}`);
  expect(body.papers).toMatchObject([
    { number: slip.body.number, kind: "handover", madeAt: expect.any(String) },
    { number, kind: "walk-in-receipt", madeAt: expect.any(String) },
  ]);
  expect((await approver.get(`/walk-ins/${number}`)).status).toBe(404);

  const other = String((await clerk.post("/walk-ins", { ...input, matter: "想开饭馆" })).body.number);
  const draft = await clerk.post(`/walk-ins/${other}/convert`, { service: "food-business" });
  expect((await clerk.get(`/cases/${String(draft.body.draftNo)}`)).body).toMatchObject({
    state: "draft",
    channel: "window",
  });
  expect((await clerk.post(`/walk-ins/${other}/convert`, { service: "food-business" })).status).toBe(409);
});

test("an on-the-spot item is finished in one call, and a second call of the same key changes nothing", async () => {
  const subjectId = await seated("citizen2");
  const service = await findLiveService("social-security-card");
  if (!service) throw new Error("no service");
  const scenario = Object.fromEntries(
    service.item.scenario.questions.map(({ key, options }) => [key, options[0]?.value ?? ""]),
  );
  const values = completeValues(service.form, scenario);
  const begun = await clerk.post("/cases", { service: service.code, subjectId, scenario, values, channel: "window" });
  const draftNo = String(begun.body.draftNo);
  const { body: materials } = await clerk.get(`/cases/${draftNo}/materials`);
  for (const { requirement, state } of materials.items as { requirement: string; state: string }[]) {
    if (state !== "missing") continue;
    const form = new FormData();
    form.set("requirement", requirement);
    form.set("file", new File([Buffer.from(await aPicture(requirement))], "a.png", { type: "image/png" }));
    expect((await clerk.send(`/cases/${draftNo}/materials`, form)).status).toBe(201);
  }
  const done = await clerk.post(`/cases/${draftNo}/finish-at-once`, {}, "at-once-1");
  expect(done).toMatchObject({ status: 200, body: { state: "decided", decision: { outcome: "granted" } } });
  expect((await clerk.post(`/cases/${draftNo}/finish-at-once`, {}, "at-once-1")).status).toBe(200);
  expect((await clerk.post(`/cases/${draftNo}/finish-at-once`, {})).status).toBe(409);
});
