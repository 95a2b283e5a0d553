import { afterAll, beforeAll, expect, test } from "vitest";
import { findLiveService } from "@/lib/cases";
import { db } from "@/lib/platform/db";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aPicture } from "@/prisma/seed/factories/a-picture";
import { type ApiCaller, anApiCaller, type SignedCaller } from "@/prisma/seed/factories/api-caller";
import { completeValues } from "@/prisma/seed/factories/complete-values";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { api } from "./app";

let city: TestCity;
let caller: ApiCaller;
let citizen: SignedCaller;
let clerk: SignedCaller;
let approver: SignedCaller;
let chief: SignedCaller;

beforeAll(async () => {
  city = await aCity(["food-business", "employment-registration"]);
  caller = await anApiCaller(api);
  citizen = await caller.as("citizen", demoPassword);
  clerk = await caller.as("clerk", demoPassword);
  approver = await caller.as("approver", demoPassword);
  chief = await caller.as("chief", demoPassword);
});
afterAll(() => city?.end());

const scenario = { kind: "bulk-sales", dineIn: "no", size: "small" };

async function aForm(requirement: string, name = `${requirement}.png`): Promise<FormData> {
  const form = new FormData();
  form.set("requirement", requirement);
  form.set("file", new File([Buffer.from(await aPicture(requirement))], name, { type: "image/png" }));
  return form;
}

async function aDraft(): Promise<string> {
  const service = await findLiveService("food-business");
  if (!service) throw new Error("no service");
  const created = await citizen.post("/cases", {
    service: "food-business",
    scenario,
    values: completeValues(service.form, scenario),
  });
  expect(created.status).toBe(201);
  const draftNo = String(created.body.draftNo);
  expect(await citizen.send(`/cases/${draftNo}/materials`, await aForm("safety-rules"))).toMatchObject({ status: 201 });
  return draftNo;
}

async function myTask(who: SignedCaller, caseNo: string): Promise<string> {
  const { body } = await who.get(`/cases/${caseNo}`);
  const open = (body.tasks as { id: string; state: string }[]).find((task) => task.state === "open");
  if (!open) throw new Error("no open task");
  expect((await who.post(`/tasks/${open.id}/claim`)).status).toBe(200);
  return open.id;
}

async function accepted(): Promise<string> {
  const draftNo = await aDraft();
  const { body } = await citizen.post(`/cases/${draftNo}/submit`, {});
  const caseNo = String(body.caseNo);
  await clerk.post(`/cases/${caseNo}/pre-review`, { verdict: "pass" });
  await clerk.post(`/cases/${caseNo}/receive`, {});
  for (const requirement of ["business-licence", "resident-id", "health-certificates"])
    await clerk.send(`/cases/${caseNo}/materials`, await aForm(requirement));
  const answer = await clerk.post(`/cases/${caseNo}/accept`, {});
  expect(answer.status).toBe(200);
  return caseNo;
}

test("the whole story runs through the open API, every answer as openapi.json says", async () => {
  const draftNo = await aDraft();
  const submitted = await citizen.post(`/cases/${draftNo}/submit`, {}, "key-1");
  expect(submitted.body).toMatchObject({ state: "submitted", light: expect.any(String) });
  const again = await citizen.post(`/cases/${draftNo}/submit`, {}, "key-1");
  expect(again.body.caseNo).toBe(submitted.body.caseNo);
  expect((await citizen.post(`/cases/${draftNo}/submit`, { values: {} }, "key-1")).body.code).toBe(
    "platform/idempotency-mismatch",
  );
  const caseNo = String(submitted.body.caseNo);
  expect((await clerk.post(`/cases/${caseNo}/pre-review`, { verdict: "pass" })).body.state).toBe("pre-accepted");
  expect((await clerk.post(`/cases/${caseNo}/receive`, {})).body.state).toBe("received");
  expect((await clerk.post(`/cases/${caseNo}/accept`, {})).body).toMatchObject({ code: "case/materials-missing" });
  for (const requirement of ["business-licence", "resident-id", "health-certificates"])
    await clerk.send(`/cases/${caseNo}/materials`, await aForm(requirement));
  expect((await clerk.post(`/cases/${caseNo}/accept`, {})).body).toMatchObject({ state: "accepted" });
  const seen = (await approver.get("/tasks")).body.items as { caseNo: string }[];
  expect(seen.map((task) => task.caseNo)).toContain(caseNo);
  const paper = await myTask(approver, caseNo);
  expect(
    (await approver.post(`/cases/${caseNo}/hold`, { kind: "special", reason: "现场核查", expectedDays: 3 })).body.dueAt,
  ).toBeNull();
  expect((await approver.post(`/cases/${caseNo}/resume`, {})).body.hold).toBeNull();
  expect((await approver.post(`/tasks/${paper}/complete`, { outcome: "pass", opinion: "材料齐全" })).status).toBe(200);
  await myTask(chief, caseNo);
  expect((await chief.post(`/cases/${caseNo}/decide`, { outcome: "granted" })).body.state).toBe("decided");
  const grouped = `${caseNo.slice(0, 4)} ${caseNo.slice(4, 8)} ${caseNo.slice(8, 12)} ${caseNo.slice(12, 16)} ${caseNo.slice(16)}`;
  expect((await citizen.get(`/cases/${encodeURIComponent(grouped)}`)).body.caseNo).toBe(caseNo);
  expect(((await citizen.get(`/cases/${caseNo}/timeline`)).body.items as unknown[]).length).toBeGreaterThan(8);
  const { body: subject } = await citizen.get(`/cases/${caseNo}`);
  const idLast4 = String((subject.applicant as { idMasked: string }).idMasked).slice(-4);
  expect((await caller.call("post", "/progress", { body: { caseNo: grouped, idLast4 } })).body.state).toBe("decided");
  const wrong = await caller.call("post", "/progress", { body: { caseNo, idLast4: "0000" } });
  const unknown = await caller.call("post", "/progress", { body: { caseNo: "99012026112699991", idLast4 } });
  expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
});

test("two clerks accepting the same case: one wins, the other hears why", async () => {
  const draftNo = await aDraft();
  const caseNo = String((await citizen.post(`/cases/${draftNo}/submit`, {})).body.caseNo);
  await clerk.post(`/cases/${caseNo}/receive`, {});
  for (const requirement of ["business-licence", "resident-id", "health-certificates"])
    await clerk.send(`/cases/${caseNo}/materials`, await aForm(requirement));
  const second = await caller.as("clerk2", demoPassword);
  const answers = await Promise.all([
    clerk.post(`/cases/${caseNo}/accept`, {}),
    second.post(`/cases/${caseNo}/accept`, {}),
  ]);
  expect(answers.map((one) => one.status).sort()).toEqual([200, 409]);
  expect(await db().paper.count({ where: { case: { caseNo }, kind: "acceptance" } })).toBe(1);
});

test("two approvers completing the same task: exactly one", async () => {
  const caseNo = await accepted();
  const task = await myTask(approver, caseNo);
  const complete = () => approver.post(`/tasks/${task}/complete`, { outcome: "pass", opinion: "同意" });
  const answers = await Promise.all([complete(), complete(), complete()]);
  expect(answers.filter((one) => one.status === 200)).toHaveLength(1);
  expect(answers.filter((one) => one.status === 409)).toHaveLength(2);
});

test("the same submit many times at once makes one case number", async () => {
  const draftNo = await aDraft();
  const answers = await Promise.all(Array.from({ length: 5 }, () => citizen.post(`/cases/${draftNo}/submit`, {})));
  expect(answers.filter((one) => one.status === 200)).toHaveLength(1);
  const keyed = await aDraft();
  const same = await Promise.all(
    Array.from({ length: 5 }, () => citizen.post(`/cases/${keyed}/submit`, {}, "one-key")),
  );
  expect(new Set(same.map((one) => one.body.caseNo)).size).toBe(1);
  expect(same.every((one) => one.status === 200)).toBe(true);
});

test("a case of another person, department or county is not found, never forbidden", async () => {
  const caseNo = await accepted();
  for (const stranger of [
    "citizen2",
    "firm",
    "county-clerk",
    "town-clerk",
    "health-approver",
    "cityadmin",
    "auditor",
  ]) {
    const other = await caller.as(stranger, demoPassword);
    expect([stranger, (await other.get(`/cases/${caseNo}`)).status]).toEqual([stranger, 404]);
    expect([stranger, (await other.post(`/cases/${caseNo}/withdraw`, {})).status]).toEqual([stranger, 404]);
  }
  const officer = await caller.as("supervisor", demoPassword);
  expect((await officer.get(`/cases/${caseNo}`)).status).toBe(200);
  expect((await officer.post(`/cases/${caseNo}/withdraw`, {})).status).toBe(403);
});

test("without a session everything else answers 401", async () => {
  for (const path of ["/cases", "/tasks", "/cases/99012026112600686", "/cases/99012026112600686/timeline"])
    expect((await caller.call("get", path)).status).toBe(401);
  expect((await caller.call("post", "/cases", { body: { service: "food-business" } })).status).toBe(401);
});

test("bad input is told by field, and nothing is stored", async () => {
  const bad = await citizen.post("/cases", { service: "food-business", scenario, values: { notAField: 1 } });
  expect(bad.body).toMatchObject({
    code: "case/form-incomplete",
    problems: [{ field: "notAField", code: "not-in-form" }],
  });
  const long = await citizen.post("/cases", { service: "food-business", scenario, values: {} });
  const draftNo = String(long.body.draftNo);
  const megabyte = await citizen.put(`/cases/${draftNo}/form`, { values: { operatorName: "长".repeat(1_000_000) } });
  expect(megabyte.status).toBe(422);
  const html = await citizen.put(`/cases/${draftNo}/form`, { values: { operatorName: "<script>alert(1)</script>" } });
  expect(html.status).toBe(200);
  expect(((await citizen.get(`/cases/${draftNo}/form`)).body.values as Record<string, string>).operatorName).toBe(
    "<script>alert(1)</script>",
  );
  expect(
    (await citizen.put(`/cases/${draftNo}/form`, { values: { uscc: "91350100M000100Y44" }, revision: 0 })).body.code,
  ).toMatch(/case\/(stale|form-incomplete)/);
  expect((await citizen.post("/cases", { service: "no-such-service" })).status).toBe(404);
});

test("GET /deadline's own example answers to the day", async () => {
  const answer = await caller.call("post", "/deadline", {
    body: { start: "2026-02-10", limit: { n: 5, unit: "working-day" } },
  });
  expect(answer.body).toMatchObject({ due: "2026-02-24", dueAt: "2026-02-24T17:00:00+08:00" });
  expect(
    (await caller.call("post", "/deadline", { body: { start: "2026-02-30", limit: { n: 5, unit: "working-day" } } }))
      .status,
  ).toBe(400);
});
