import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createCase, findLiveService, submitCase } from "@/lib/cases";
import { readValues } from "@/lib/cases/store/values";
import { confirmSitting, openSitting } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { addMinutes, now } from "@/lib/platform/clock";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { db, reads } from "@/lib/platform/db";
import { readLedger } from "@/lib/platform/ledger";
import { readFileByDigest } from "@/lib/platform/storage";
import people from "@/prisma/seed/demo/city/people.json";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { anOutside, type Outside } from "@/prisma/seed/factories/an-outside";
import { completeValues } from "@/prisma/seed/factories/complete-values";
import { extract, listSharingRows } from "..";

let city: TestCity;
let outside: Outside;
let citizen: Actor;
let citizen2: Actor;
let firm: Actor;
let clerk: Actor;
const person = people.find((one) => one.key === "citizen");
if (!person) throw new Error("no citizen");

beforeAll(async () => {
  outside = await anOutside();
  process.env.EXCHANGE_BREAKER_RESET_MS = "100";
  city = await aCity(["food-business", "employment-registration", "teacher-qualification"]);
  [citizen, citizen2, firm, clerk] = (await Promise.all(
    ["citizen", "citizen2", "firm", "clerk"].map((login) => city.actor(login)),
  )) as [Actor, Actor, Actor, Actor];
});
afterAll(async () => {
  await city?.end();
  await outside?.end();
});

async function fault(system: string, mode: string): Promise<void> {
  const headers = { "content-type": "application/json" };
  await fetch(`${outside.url}/admin/faults`, { method: "POST", headers, body: JSON.stringify({ system, mode }) });
}
afterEach(async () => {
  for (const system of ["population", "legal-entity", "licence-library"]) await fault(system, "ok");
  await new Promise((resolve) => setTimeout(resolve, 150)); // an opened circuit closes again
});

const subject = (key: string): string => {
  const id = city.subjects.get(key);
  if (!id) throw new Error(`no subject ${key}`);
  return id;
};
const valuesOf = async (caseId: string) => readValues(reads(), caseId, 0);
const callsOf = (caseId: string) => db().exchangeCall.findMany({ where: { caseId }, orderBy: { at: "asc" } });

/** A sitting with ID read; confirmed with the SMS code when told. */
async function aSitting(confirmed: boolean): Promise<string> {
  const { sittingId } = await openSitting(clerk, { subjectId: subject("citizen"), idNo: person?.idNo ?? "" });
  if (confirmed) {
    const message = await db().message.findFirstOrThrow({
      orderBy: { createdAt: "desc" },
      where: { template: "sms-code" },
    });
    await confirmSitting(clerk, { sittingId, code: sm4Decrypt(message.bodyEnc ?? "") });
    await afterAWhile();
  }
  return sittingId;
}

/** As if minutes had passed: a card that is read again opens another sitting, with another code. */
async function afterAWhile(): Promise<void> {
  await db().smsCode.deleteMany();
  await db().sitting.updateMany({ data: { openedAt: addMinutes(now(), -5) } });
}

test("a firm's draft is filled from the register and its licence answers a material, each with its source", async () => {
  const scenario = { kind: "catering", dineIn: "yes", size: "small" };
  const { caseId, draftNo } = await createCase(firm, {
    service: "food-business",
    subjectId: subject("firm:firm"),
    scenario,
  });
  const filled = await extract(firm, draftNo, { target: "legal-entity" });
  expect(filled).toMatchObject({
    ok: true,
    body: "法人库",
    values: { operatorName: "云州市临江县山前小馆", uscc: "92990121MA01000083" },
  });
  const { values, sources } = await valuesOf(caseId);
  expect(values.operatorName).toBe("云州市临江县山前小馆");
  expect(sources.operatorName).toMatchObject({ kind: "extracted", body: "法人库", callNo: filled.callNo });

  const licence = await extract(firm, draftNo, { target: "licence:business-licence" });
  expect(licence).toMatchObject({ ok: true, materials: ["business-licence"] });
  const material = await db().caseMaterial.findFirstOrThrow({
    where: { caseId, requirement: "business-licence" },
    include: { files: true },
  });
  expect(material).toMatchObject({ state: "extracted", source: { kind: "extracted", callNo: licence.callNo } });
  const bytes = await readFileByDigest(material.files[0]?.digest ?? "");
  expect(
    Buffer.from(bytes ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");

  // The licence of the person behind the firm is the person's own.
  expect(await extract(firm, draftNo, { target: "licence:resident-id" })).toMatchObject({ ok: true });
  const rows = await listSharingRows(firm, draftNo);
  expect(rows.find((row) => row.target === "legal-entity")?.last).toMatchObject({ ok: true, callNo: filled.callNo });

  const events = (await readLedger({ type: "case", id: caseId })).filter(({ event }) => event === "values.extracted");
  expect(events).toHaveLength(3);
  expect(JSON.stringify(events)).not.toMatch(/山前小馆|92990121MA01000083/);
});

test("a register that is down leaves the draft as it was, says why, and the call is on record", async () => {
  const { caseId, draftNo } = await createCase(citizen, { service: "employment-registration" });
  await fault("population", "down");
  const result = await extract(citizen, draftNo, { target: "population" });
  expect(result).toMatchObject({ ok: false, reason: "down", attempts: 3, retryAfter: 10 });
  expect((await valuesOf(caseId)).values).toEqual({});
  expect(await callsOf(caseId)).toMatchObject([
    { ok: false, reason: "down", target: "population", callNo: result.callNo },
  ]);
  await fault("population", "ok");
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(await extract(citizen, draftNo, { target: "population" })).toMatchObject({
    ok: true,
    values: { applicantName: "张晓云" },
  });
});

test("rubbish from the licence library never becomes a value or a material", async () => {
  const { caseId, draftNo } = await createCase(citizen, { service: "teacher-qualification" });
  await fault("licence-library", "garbage");
  expect(await extract(citizen, draftNo, { target: "licence:degree" })).toMatchObject({ ok: false, reason: "garbage" });
  expect((await valuesOf(caseId)).values).toEqual({});
  expect(await db().caseFile.count({ where: { material: { caseId } } })).toBe(0);
});

test("at a window nothing is fetched before the ID is read and the SMS code confirmed", async () => {
  const half = await aSitting(false);
  const { caseId, draftNo } = await createCase(clerk, {
    service: "employment-registration",
    subjectId: subject("citizen"),
    channel: "window",
  });
  const missing = { code: "exchange/presence-missing" };
  await expect(extract(clerk, draftNo, { target: "population" })).rejects.toMatchObject(missing);
  await expect(extract(clerk, draftNo, { target: "population", sittingId: half })).rejects.toMatchObject(missing);
  expect(await callsOf(caseId)).toEqual([]);
  await afterAWhile();
  const sittingId = await aSitting(true);
  const result = await extract(clerk, draftNo, { target: "population", sittingId });
  expect(result).toMatchObject({ ok: true, values: { applicantName: "张晓云" } });
  expect((await valuesOf(caseId)).sources.applicantName?.proof).toBe(`sitting:${sittingId}`);
  expect(await callsOf(caseId)).toMatchObject([{ sittingId, ok: true, actorId: clerk.accountId }]);
});

test("a sitting of one person opens nothing of another, and a stranger's case is not found", async () => {
  const sittingId = await aSitting(true);
  const { caseId, draftNo } = await createCase(citizen2, { service: "employment-registration" });
  await expect(extract(citizen, draftNo, { target: "population" })).rejects.toMatchObject({ code: "case/not-found" });
  await expect(extract(clerk, draftNo, { target: "population", sittingId })).rejects.toMatchObject({
    code: "case/not-found",
  });
  expect(await callsOf(caseId)).toEqual([]);
});

test("an unknown target, a person where a firm is meant, and what was submitted are refused without a call", async () => {
  const { caseId, draftNo } = await createCase(citizen, { service: "employment-registration", scenario: {} });
  await expect(extract(citizen, draftNo, { target: "licence:army" })).rejects.toMatchObject({
    code: "exchange/unknown-target",
  });
  await expect(extract(citizen, draftNo, { target: "legal-entity" })).rejects.toMatchObject({
    code: "exchange/no-holder",
  });
  const listed = await listSharingRows(citizen, draftNo);
  expect(listed.filter(({ askable }) => !askable).map(({ target }) => target)).toEqual(
    listed.filter(({ holder }) => holder === "organisation").map(({ target }) => target),
  );
  expect(listed.find(({ target }) => target === "legal-entity")?.askable).toBe(false);
  const service = await findLiveService("employment-registration");
  if (!service) throw new Error("no service");
  const scenario = Object.fromEntries(
    service.item.scenario.questions.map((question) => [question.key, question.options[0]?.value ?? ""]),
  );
  const submitted = await createCase(citizen, {
    service: "employment-registration",
    scenario,
    values: completeValues(service.form, scenario),
  });
  for (const row of await listSharingRows(citizen, submitted.draftNo)) {
    if (row.materials.length > 0 && row.holder !== "organisation")
      await extract(citizen, submitted.draftNo, { target: row.target });
  }
  await db().caseMaterial.updateMany({
    where: { caseId: submitted.caseId, state: "missing" },
    data: { state: "given" },
  });
  await submitCase(citizen, submitted.draftNo);
  const before = (await callsOf(submitted.caseId)).length;
  await expect(extract(citizen, submitted.draftNo, { target: "population" })).rejects.toMatchObject({
    code: "case/wrong-state",
  });
  expect(await callsOf(submitted.caseId)).toHaveLength(before);
  expect(await callsOf(caseId)).toEqual([]);
});

test("two clicks at once fill the field once and lose nothing", async () => {
  const { caseId, draftNo } = await createCase(citizen, { service: "teacher-qualification" });
  const results = await Promise.all([
    extract(citizen, draftNo, { target: "population" }),
    extract(citizen, draftNo, { target: "licence:degree" }),
    extract(citizen, draftNo, { target: "population" }),
  ]);
  expect(results.map((result) => result.ok)).toEqual([true, true, true]);
  const { values } = await valuesOf(caseId);
  expect(values).toMatchObject({ applicantName: "张晓云" });
  expect(Object.keys(values).length).toBeGreaterThan(4);
  expect(await db().caseFile.count({ where: { material: { caseId, requirement: "degree" } } })).toBeLessThanOrEqual(1);
});
