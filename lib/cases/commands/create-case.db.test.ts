import { afterAll, beforeAll, expect, test } from "vitest";
import { openSitting } from "@/lib/identity";
import { db } from "@/lib/platform/db";
import { readLedger } from "@/lib/platform/ledger";
import people from "@/prisma/seed/demo/city/people.json";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { getCaseForm } from "..";
import { createCase } from "./create-case";

const code = "elderly-card";
let city: TestCity;
beforeAll(async () => {
  city = await aCity([code]);
});
afterAll(() => city?.end());

const personOf = (login: string) => {
  const one = people.find(({ key }) => key === login);
  if (!one) throw new Error(`${login} is nobody`);
  return one;
};

/** Keys of the form that the person's own account answers. */
async function askedOfAccount(ref: string, login: string) {
  const filled = await getCaseForm(await city.actor(login), ref);
  const fields = filled.service.form.sections.flatMap((section) => section.fields);
  return { filled, fields: fields.filter(({ prefill }) => prefill?.from === "account") };
}

test("at the counter the form begins with what the person whose card was read gave the city before, and they can see that", async () => {
  const clerk = await city.actor("qingling-clerk");
  const { subjectId } = await city.actor("citizen");
  const { idNo, name, phone } = personOf("citizen");
  await openSitting(clerk, { subjectId: subjectId ?? "", idNo });
  const { draftNo, caseId } = await createCase(clerk, {
    service: code,
    subjectId: subjectId ?? "",
    channel: "window",
  });
  const { filled, fields } = await askedOfAccount(draftNo, "qingling-clerk");
  const known: Record<string, string> = { name, idNumber: idNo, phone };
  expect(fields.length).toBeGreaterThan(0);
  for (const { key, prefill } of fields) {
    expect(filled.values[key], key).toBe(known[prefill?.path ?? ""]);
    expect(filled.sources[key], key).toMatchObject({ kind: "inherited", from: "account" });
  }
  const events = (await readLedger({ type: "case", id: caseId })).map(({ event, facts }) => [event, facts.purpose]);
  expect(events).toContainEqual(["case.revealed", "counter"]);
  expect(JSON.stringify(await db().ledgerEvent.findMany({ where: { subjectId: caseId } }))).not.toContain(idNo);
});

test("somebody who applies themselves fills their own form: nothing is written in their name", async () => {
  const citizen = await city.actor("citizen2");
  const { draftNo, caseId } = await createCase(citizen, { service: code });
  const { filled } = await askedOfAccount(draftNo, "citizen2");
  expect(filled.values).toEqual({});
  expect((await readLedger({ type: "case", id: caseId })).map(({ event }) => event)).toEqual(["case.drafted"]);
});
