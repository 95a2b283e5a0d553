import { afterAll, beforeAll, expect, test } from "vitest";
import { openSitting, requestCode, requestCodeById, sendCodeByIdJob } from "@/lib/identity";
import { type Actor, mintSystemActor } from "@/lib/platform/auth";
import { addDays, addMinutes, now } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { db, Prisma } from "@/lib/platform/db";
import { runJobsNow } from "@/lib/platform/jobs";
import people from "@/prisma/seed/demo/city/people.json";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { atOneAndFifty, type Counted } from "@/prisma/seed/factories/count-statements";
import { copies, withHistory } from "@/prisma/seed/factories/long-history";
import { readPack } from "@/prisma/seed/factories/seed-services";
import {
  changeCalendar,
  convertWalkIn,
  getApplicant,
  handOverWalkIn,
  listWindowServices,
  progressById,
  progressByPhone,
  publishService,
  registerWalkIn,
} from ".";

let city: CountedCity;
let clerk: Actor;
const person = people.find(({ key }) => key === "citizen2");

beforeAll(async () => {
  city = await aCountedCity(["food-business"]);
  clerk = await city.actor("clerk");
});
afterAll(() => city?.end());

test("papers outside the catalogue are taken, handed over and converted at the same cost, few or many", async () => {
  const subjectId = city.subjects.get("citizen2") ?? "";
  type Papers = { name: string; form: "original"; count: number }[];
  const take = async (materials: Papers) =>
    (await registerWalkIn(clerk, { subjectId, matter: "补开旧证明", materials, handTo: "market" })).number;
  const steps: Counted<{ materials: Papers; numbers: string[] }>[] = [
    { of: "cases/register-walk-in", run: async ({ materials, numbers }) => numbers.push(await take(materials)) },
    {
      of: "cases/hand-over-walk-in",
      run: ({ numbers }) => handOverWalkIn(clerk, numbers[0] ?? "", { department: "market" }),
    },
    {
      of: "cases/convert-walk-in",
      run: ({ numbers }) => convertWalkIn(clerk, numbers[1] ?? "", { service: "food-business" }),
    },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const at = now();
    await db().smsCode.deleteMany();
    await openSitting(clerk, { subjectId, idNo: person?.idNo ?? "" });
    await db().sitting.createMany({
      data: Array.from({ length: rows }, () => ({
        clerkId: clerk.accountId ?? "",
        subjectId: city.subjects.get("citizen") ?? "",
        idReadAt: at,
        openedAt: addMinutes(at, -20),
        expiresAt: addMinutes(at, 60),
      })),
    });
    // A receipt names at most thirty kinds of papers; the clerk has taken as many receipts as there are rows.
    const materials = Array.from({ length: Math.min(rows, 30) }, (_, i) => ({
      name: `证明 ${i + 1}`,
      form: "original" as const,
      count: 1,
    }));
    const taken: string[] = [];
    for (let i = 0; i < rows; i += 1) taken.push(await take(materials));
    return { materials, numbers: taken.length > 1 ? taken : [...taken, await take(materials)] };
  });
  expect(fifty).toEqual(one);
});

test("a year's calendar and a pack are published at the same cost, however much is in them", async () => {
  const admin = await city.actor("cityadmin");
  const steps: Counted<number>[] = [
    {
      of: "cases/change-calendar",
      run: (rows) => {
        const off = Array.from({ length: rows }, (_, i) => addDays("2030-01-01", i));
        const work = Array.from({ length: rows }, (_, i) => addDays("2030-07-01", i));
        return changeCalendar(admin, { year: 2030, off, work });
      },
    },
    {
      of: "cases/publish-service",
      run: async (rows) => {
        const { pack, place } = readPack("food-business");
        const form = pack.form as { sections: { fields: { key: string }[] }[] };
        const answer = { zh: `第 ${now().getTime()} 版`, en: "Answer" };
        pack.item.faq = Array.from({ length: rows }, () => ({ q: { zh: "问", en: "Question" }, a: answer }));
        for (let i = 0; i < rows; i += 1)
          form.sections[0]?.fields.push({
            key: `more${i}`,
            ...{ type: "text", label: { zh: "其他", en: "Other" }, required: false },
          });
        const { version } = await publishService(mintSystemActor("test"), pack, place);
        expect(version).toBeGreaterThan(1);
      },
    },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => rows);
  expect(fifty).toEqual(one);
});

test("a person follows one case or many, under one number or under a whole family's, at the same cost", async () => {
  const [idNo = "", phone = ""] = [person?.idNo, person?.phone];
  const steps: Counted<{ instant: string; codes: string[]; cases: number }>[] = [
    {
      of: "cases/progress-by-phone",
      run: ({ instant, codes, cases }) =>
        withClock(instant, async () =>
          expect(await progressByPhone({ phone, code: codes[0] ?? "" })).toHaveLength(cases),
        ),
    },
    {
      of: "cases/progress-by-id",
      run: ({ instant, codes, cases }) =>
        withClock(instant, async () => expect(await progressById({ idNo, code: codes[1] ?? "" })).toHaveLength(cases)),
    },
  ];
  const story = await (await CaseStory.begin("food-business", { applicant: "citizen2" })).submitted("2026-03-02T09:00");
  await (await story.preReviewed("2026-03-02T10:00")).received("2026-03-02T11:00");
  await (await story.accepted("2026-03-02T12:00")).oneStepReviewed("2026-03-02T13:00");
  let day = 3;
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const instant = `2026-03-0${day++}T09:00:00+08:00`;
    await db().smsCode.deleteMany();
    await withHistory(story.caseId, rows === 1 ? 0 : rows);
    await copies(story.caseId, rows - 1);
    await db().$executeRaw(Prisma.sql`
      insert into subject select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
        'id_hash', s.id_hash || i))).*
      from subject s, generate_series(1, ${rows - 1}) i where s.id = ${city.subjects.get("citizen2")}::uuid`);
    await withClock(instant, async () => {
      await requestCode(phone, "progress");
      await requestCodeById({ idNo });
      await runJobsNow([sendCodeByIdJob]);
    });
    const sent = await db().smsCode.findMany({ where: { usedAt: null }, orderBy: { purpose: "asc" } });
    const codes = await Promise.all(
      sent.map(async ({ id }) => {
        const { bodyEnc } = await db().message.findFirstOrThrow({ where: { cause: `code:${id}` } });
        return sm4Decrypt(bodyEnc ?? "");
      }),
    );
    // The newest twenty are shown.
    return { instant, codes, cases: Math.min(rows, 20) };
  });
  expect(fifty).toEqual(one);
});

test("a clerk's search for services and the view of a person cost the same for one and for fifty", async () => {
  const subjectId = city.subjects.get("citizen") ?? "";
  const food = await db().serviceItem.findUniqueOrThrow({ where: { code: "food-business" } });
  const version = await db().serviceVersion.findFirstOrThrow({ where: { code: food.code } });
  const organisation = await db().subject.findUniqueOrThrow({ where: { id: city.subjects.get("firm:firm") ?? "" } });
  let round = 0;
  const steps: Counted<{ codes: string[]; rows: number }>[] = [
    {
      of: "the services of a window",
      run: async ({ codes, rows }) => expect(await listWindowServices(clerk, codes)).toHaveLength(rows),
    },
    {
      of: "a person at the window",
      run: async ({ rows }) => expect((await getApplicant(clerk, subjectId)).represents).toHaveLength(rows),
    },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    round += 1;
    // Services that this process has never read, so that nothing of them is kept yet.
    const codes = Array.from({ length: rows }, (_, i) => `counted-${round}-${i}`);
    await db().serviceItem.createMany({
      data: codes.map((code) => ({ ...food, code, currentVersion: version.version })),
    });
    await db().$executeRaw(Prisma.sql`
      insert into service_version select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(),
        'code', name))).* from service_version v, unnest(${codes}::text[]) name where v.id = ${version.id}::uuid`);
    const firms = await db().$queryRaw<{ id: string }[]>(Prisma.sql`
      insert into subject select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
        'id_hash', s.id_hash || name))).*
      from subject s, unnest(${codes}::text[]) name where s.id = ${organisation.id}::uuid returning id::text`);
    await db().authorisation.deleteMany({ where: { agentId: subjectId } });
    await db().authorisation.createMany({
      data: firms.map(({ id }) => ({
        organisationId: id,
        agentId: subjectId,
        role: "handler",
        validUntil: "2099-12-31",
      })),
    });
    await db().smsCode.deleteMany();
    await openSitting(clerk, { subjectId, idNo: people.find(({ key }) => key === "citizen")?.idNo ?? "" });
    return { codes, rows };
  });
  expect(fifty).toEqual(one);
});
