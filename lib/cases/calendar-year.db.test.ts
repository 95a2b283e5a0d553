import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, mintSystemActor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { readLedger } from "@/lib/platform/ledger";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { countStatements } from "@/prisma/seed/factories/count-statements";
import { changeCalendar, getCalendarYear, previewCalendar, recomputeClocksJob } from ".";

let city: CountedCity;
let admin: Actor;
let story: CaseStory;

beforeAll(async () => {
  city = await aCountedCity(["food-business"]);
  admin = await city.actor("cityadmin");
  story = await CaseStory.begin("food-business");
  await (await story.submitted("2026-06-01T09:00")).preReviewed("2026-06-01T10:00");
  await (await story.received("2026-06-02T09:00")).accepted("2026-06-02T10:00");
});
afterAll(() => city?.end());

const input = async (more: { off?: string[]; work?: string[] }) => {
  const { year, off, work } = await getCalendarYear(admin, 2026);
  return { year, off: [...off, ...(more.off ?? [])], work: [...work, ...(more.work ?? [])], notice: "云州市通知" };
};
const due = async () => (await db().case.findUniqueOrThrow({ where: { id: story.caseId } })).dueAt?.toISOString();

test("a year with a notice names it; a year without one says so and has the statutory holidays", async () => {
  const known = await getCalendarYear(admin, 2026);
  expect(known.notice).toEqual({ title: "国务院办公厅关于2026年部分节假日安排的通知", entered: false });
  expect(known.work).toContain("2026-02-14");
  const open = await getCalendarYear(admin, 2028);
  expect(open).toMatchObject({ notice: null, work: [] });
  expect(open.off).toContain("2028-10-01");
});

test("the preview says what the change then does, and writes nothing itself", async () => {
  const before = await due();
  const later = await input({ off: ["2026-06-05"] });
  expect(await previewCalendar(admin, later)).toEqual({ days: 1, cases: 1, later: 1, earlier: 0 });
  expect(await previewCalendar(admin, await input({ work: ["2026-06-06"] }))).toEqual({
    days: 1,
    cases: 1,
    later: 0,
    earlier: 1,
  });
  expect(await previewCalendar(admin, await input({}))).toEqual({ days: 0, cases: 0, later: 0, earlier: 0 });
  expect((await previewCalendar(admin, await input({ off: ["2026-12-23"] }))).cases).toBe(0);
  expect(await due()).toBe(before);
  expect(await readLedger({ type: "calendar", id: "2026" })).toEqual([]);
  await changeCalendar(admin, later);
  await story.at("2026-06-03T09:00", () => recomputeClocksJob.handle({}, mintSystemActor("recompute-clocks")));
  expect(Date.parse((await due()) ?? "")).toBeGreaterThan(Date.parse(before ?? ""));
  expect((await getCalendarYear(admin, 2026)).notice).toEqual({ title: "云州市通知", entered: true });
  expect(await readLedger({ type: "calendar", id: "2026" })).toMatchObject([
    { event: "calendar.changed", actor: admin.name, facts: { notice: "云州市通知" } },
  ]);
});

test("two administrators who save at once: both are written, one after the other, and the year is that of the last", async () => {
  const [one, two] = [await input({ off: ["2026-07-01"] }), await input({ off: ["2026-07-02"] })];
  await Promise.all([changeCalendar(admin, one), changeCalendar(await city.actor("cityadmin"), two)]);
  const told = await readLedger({ type: "calendar", id: "2026" });
  expect(told).toHaveLength(3);
  const rows = await db().calendarDay.findMany({ where: { year: 2026, working: false }, select: { day: true } });
  const { off } = told.at(-1)?.facts ?? {};
  expect(rows.map(({ day }) => day).sort()).toEqual(Array.isArray(off) ? off.toSorted() : "no days");
});

test.each(["citizen", "clerk", "chief", "supervisor", "auditor"])(
  "%s neither reads, previews nor saves",
  async (login) => {
    const actor = await city.actor(login);
    const wanted = await input({});
    for (const refused of [getCalendarYear(actor, 2026), previewCalendar(actor, wanted), changeCalendar(actor, wanted)])
      await expect(refused).rejects.toMatchObject({ code: "case/not-allowed", status: 403 });
  },
);

test("days that do not exist, of another year, or both off and worked are refused", async () => {
  for (const wrong of [
    { year: 2026, off: ["2026-02-30"], work: [] },
    { year: 2026, off: ["2027-01-01"], work: [] },
    { year: 2026, off: ["2026-06-05"], work: ["2026-06-05"] },
    { year: 1066, off: [], work: [] },
  ])
    for (const act of [previewCalendar, changeCalendar]) await expect(act(admin, wrong)).rejects.toThrow();
});

test("the preview costs the same statements with one case as with many clocks", async () => {
  const wanted = await input({ off: ["2026-06-08"] });
  const few = await countStatements(city.wire, () => previewCalendar(admin, wanted));
  const [clock] = await db().clock.findMany({
    where: { caseId: story.caseId, state: "running" },
    orderBy: { kind: "asc" },
  });
  if (!clock) throw new Error("no running clock");
  const { id: _, ...same } = clock;
  await db().clock.createMany({ data: Array.from({ length: 50 }, () => same) });
  const many = await countStatements(city.wire, () => previewCalendar(admin, wanted));
  expect(many.n).toBe(few.n);
});
