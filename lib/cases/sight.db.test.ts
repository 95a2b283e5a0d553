import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/auth";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { claimTask } from "@/lib/workflow";
import staff from "@/prisma/seed/demo/city/staff.json";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import {
  answerRequest,
  extendCase,
  getCase,
  getCaseFile,
  getCaseForm,
  getTimeline,
  judgeMaterial,
  listBodyCases,
  listDeskCases,
  listMaterials,
  listMyCases,
  receiveCase,
} from ".";
import { desks } from "./queries/desks";
import { caseWhere, scopeSql } from "./store/scope-where";

/* City and county items, one of them not offered elsewhere (tobacco), applicants of three kinds, every early and open state. */
const services = ["food-business", "tobacco-retail", "subsistence-allowance", "employment-registration"];
let city: TestCity;
let everybody: { login: string; actor: Actor }[];

const applicants = ["citizen", "citizen2", "firm"];
const logins = [...applicants, ...staff.map((one) => one.login)];

beforeAll(async () => {
  city = await aCity(services);
  everybody = await Promise.all(logins.map(async (login) => ({ login, actor: await city.actor(login) })));
  let minute = 0;
  const instant = () => {
    minute += 1;
    return `2026-03-02T09:${String(minute).padStart(2, "0")}`;
  };
  for (const applicant of applicants)
    for (const [i, code] of services.entries()) {
      const clerk = code === "subsistence-allowance" ? "county-clerk" : "clerk";
      const begin = () => CaseStory.begin(code, { applicant, clerk });
      await (await begin()).drafted(instant());
      await (await begin()).submitted(instant());
      if ((applicants.indexOf(applicant) + i) % 2 === 0) continue;
      const story = await (await begin()).submitted(instant());
      if (!story.service.item.netDepth.includes("4")) await (await story.preReviewed(instant())).received(instant());
      await story.accepted(instant());
    }
});
afterAll(() => city?.end());

/** One of each kind: applicants, windows, the bodies whose cases there are, one that has none, and those who watch. */
const readers =
  /^(citizen2?|firm|.*clerk2?|approver|chief|market-chief|hrss-approver|health-chief|.*supervisor|cityadmin|auditor)$/;

type Row = Awaited<ReturnType<typeof allCases>>[number];
const allCases = () => db().case.findMany({ include: { tasks: true }, orderBy: { id: "asc" } });

const below = (inner: string, outer: string) =>
  `/${inner}`.startsWith(`/${outer}`) && (outer === "" || outer.endsWith("/"));

/** Who may see a case: the rule in words, by department and area codes of the tables, not the product's conditions. */
function sees({ actor }: { actor: Actor }, row: Row): boolean {
  const self = [actor.subjectId, ...actor.actsFor];
  if (self.includes(row.subjectId) || (row.agentId !== null && self.includes(row.agentId))) return true;
  return actor.posts.some((post) => {
    switch (post.role) {
      case "clerk": {
        if (row.receivedByDept !== null)
          return row.receivedByDept === post.departmentCode && row.receivedByArea === post.areaCode;
        const offered = row.windowPaths.some((path) =>
          path.startsWith("=") ? path.slice(1) === post.areaPath : below(post.areaPath, path),
        );
        return row.state !== "draft" && offered;
      }
      case "supervisor":
        return row.state !== "draft" && below(row.areaPath, post.areaPath);
      case "reviewer":
      case "inspector":
      case "expert":
      case "chief": {
        const own = below(row.departmentPath, post.departmentPath) && below(row.areaPath, post.areaPath);
        const asked = row.tasks.some(
          (task) => below(task.departmentPath, post.departmentPath) && below(task.areaPath, post.areaPath),
        );
        return (row.state !== "draft" && own) || asked;
      }
      default:
        return false;
    }
  });
}

test("each account of the city finds exactly the cases the rule shows it", async () => {
  const rows = await allCases();
  let seen = 0;
  for (const who of everybody) {
    const found = await db().case.findMany({
      where: caseWhere(who.actor),
      select: { id: true },
      orderBy: { id: "asc" },
    });
    const shown = rows.filter((row) => sees(who, row)).map(({ id }) => id);
    expect([who.login, found.map(({ id }) => id)]).toEqual([who.login, shown]);
    const bySql = await db().$queryRaw<{ id: string }[]>`
      select c.id from "case" c where ${scopeSql(who.actor)} order by c.id`;
    expect([who.login, bySql.map(({ id }) => id)]).toEqual([who.login, shown]);
    seen += shown.length;
  }
  expect(seen).toBeGreaterThan(100);
});

test("what the rule does not show is not found, never forbidden, by number or by id", async () => {
  const rows = await allCases();
  for (const who of everybody.filter(({ login }) => readers.test(login)))
    for (const row of rows.filter((_, i) => i % 3 === 0)) {
      const found = await getCase(who.actor, row.caseNo ?? row.draftNo).then(
        (view) => view.id === row.id,
        (error: { code?: string; status?: number }) => {
          expect([error.code, error.status]).toEqual(["case/not-found", 404]);
          return false;
        },
      );
      expect([who.login, row.state, row.serviceCode, found]).toEqual([
        who.login,
        row.state,
        row.serviceCode,
        sees(who, row),
      ]);
    }
});

test("what is not found as a case is not found as a form, a timeline or materials either", async () => {
  const rows = await allCases();
  const strangers = everybody.filter(({ login }) =>
    ["citizen2", "cityadmin", "auditor", "tobacco-chief"].includes(login),
  );
  for (const who of strangers)
    for (const row of rows.filter((one) => !sees(who, one)))
      for (const look of [getCaseFile, getCaseForm, getTimeline, listMaterials])
        await expect(look(who.actor, row.id)).rejects.toMatchObject({ code: "case/not-found", status: 404 });
});

test("a case file says the same as its parts, each read alone", async () => {
  const rows = await allCases();
  for (const who of everybody.filter(({ login }) => ["citizen", "clerk", "approver"].includes(login)))
    for (const row of rows.filter((one) => sees(who, one)))
      expect(await getCaseFile(who.actor, row.draftNo)).toEqual({
        view: await getCase(who.actor, row.id),
        form: await getCaseForm(who.actor, row.id),
        materials: await listMaterials(who.actor, row.id),
        timeline: await getTimeline(who.actor, row.id),
      });
});

test("no list shows a case its reader could not open, a draft of somebody else, or a case twice", async () => {
  const rows = new Map((await allCases()).map((row) => [row.id, row]));
  let listed = 0;
  for (const who of everybody.filter(({ login }) => readers.test(login))) {
    const mine = await listMyCases(who.actor, { size: 100 });
    const lists = [
      mine.items,
      ...(
        await Promise.all([
          ...(Object.keys(desks) as (keyof typeof desks)[]).map((desk) =>
            listDeskCases(who.actor, { desk, size: 100 }),
          ),
          ...([undefined, "pre-review", "review", "issue"] as const).map((stage) =>
            listBodyCases(who.actor, { size: 100, stage }),
          ),
        ])
      ).map((page) => page.items),
    ];
    for (const items of lists) {
      expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
      for (const item of items) {
        const row = rows.get(item.id);
        expect([who.login, item.state, row !== undefined && sees(who, row)]).toEqual([who.login, item.state, true]);
        listed += 1;
      }
    }
    for (const item of mine.items) {
      const row = rows.get(item.id);
      expect([who.actor.subjectId, ...who.actor.actsFor]).toContain(row?.agentId ?? row?.subjectId);
    }
    for (const items of lists.slice(1))
      for (const item of items.filter((one) => one.state === "draft")) expect(item.channel).toBe("window");
  }
  expect(listed).toBeGreaterThan(50);
});

const at = <T>(work: () => Promise<T>) => withClock("2026-03-03T09:00:00+08:00", work);

test("any window the item is offered to may receive it, then only that window keeps sight", async () => {
  const story = await (await CaseStory.begin("food-business")).submitted("2026-03-02T11:00");
  const [county, clerk] = [await city.actor("county-clerk"), await city.actor("clerk")];
  await at(() => receiveCase(county, story.ref));
  expect((await getCase(county, story.ref)).state).toBe("received");
  await expect(getCase(clerk, story.ref)).rejects.toMatchObject({ code: "case/not-found" });
  const tobacco = await (await CaseStory.begin("tobacco-retail")).submitted("2026-03-02T11:10");
  await expect(at(() => receiveCase(county, tobacco.ref))).rejects.toMatchObject({
    code: "case/not-found",
    status: 404,
  });
});

test("a window keeps in its lists what it took for another area, until it is closed", async () => {
  const story = await CaseStory.begin("food-business", { applicant: "citizen2", clerk: "county-clerk" });
  const [county, clerk] = [await city.actor("county-clerk"), await city.actor("clerk")];
  await story.submitted("2026-03-02T11:20");
  await story.preReviewed("2026-03-02T11:25");
  const onDesk = async (actor: Actor, desk: keyof typeof desks) =>
    (await listDeskCases(actor, { desk, size: 100 })).items.find(({ id }) => id === story.caseId);
  await story.received("2026-03-02T11:30");
  expect(await onDesk(county, "received")).toMatchObject({ areaCode: "990100", otherArea: { zh: "云州市" } });
  await story.accepted("2026-03-02T11:40");
  expect(await onDesk(county, "review")).toMatchObject({ state: "accepted", otherArea: { zh: "云州市" } });
  expect(await onDesk(clerk, "review")).toBeUndefined();
  const own = (await listDeskCases(clerk, { desk: "review", size: 100 })).items;
  expect(own.length).toBeGreaterThan(0);
  expect(own.every(({ otherArea }) => otherArea === null)).toBe(true);
});

test("the head of a body answers no request in a case of their own", async () => {
  const story = await CaseStory.begin("food-business", { applicant: "market-chief", scenario: { kind: "bulk-sales" } });
  await (await (await story.submitted("2026-03-02T13:00")).preReviewed("2026-03-02T13:10")).received(
    "2026-03-02T13:20",
  );
  await story.accepted("2026-03-02T13:30");
  const task = await db().task.findFirstOrThrow({ where: { caseId: story.caseId, kind: "review", state: "open" } });
  const reviewer = await city.actor("market-approver");
  await at(() => claimTask(reviewer, task.id));
  await at(() => extendCase(reviewer, story.ref, { limit: 5, reason: "情况复杂" }));
  const own = await city.actor("market-chief");
  await expect(at(() => answerRequest(own, story.ref, { approve: true }))).rejects.toMatchObject({ status: 403 });
  const chief = await city.actor("chief");
  await at(() => answerRequest(chief, story.ref, { approve: true }));
  expect((await getCase(chief, story.ref)).extension).toMatchObject({ state: "granted" });
});

test("a clerk's verdict is given while the city looks, not while the applicant mends nor afterwards", async () => {
  const story = await (await CaseStory.begin("food-business")).submitted("2026-03-02T15:00");
  const verdict = { requirement: "layout", verdict: "wrong", reason: "看不清" } as const;
  await at(() => judgeMaterial(story.clerk, story.ref, verdict));
  await (await (await story.preReviewed("2026-03-02T15:10")).received("2026-03-02T15:20")).accepted("2026-03-02T15:30");
  await expect(at(() => judgeMaterial(story.clerk, story.ref, verdict))).rejects.toMatchObject({
    code: "case/wrong-state",
    status: 409,
  });
});
