import { afterAll, beforeAll, expect, test } from "vitest";
import type { Values } from "@/lib/forms/contract";
import type { Actor } from "@/lib/platform/auth";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { aPicture } from "@/prisma/seed/factories/a-picture";
import { completeValues } from "@/prisma/seed/factories/complete-values";
import { atOneAndFifty, type Counted } from "@/prisma/seed/factories/count-statements";
import { inLibrary } from "@/prisma/seed/factories/in-library";
import { copies, withHistory, withMaterials } from "@/prisma/seed/factories/long-history";
import {
  attachMaterial,
  createCase,
  discardDraft,
  finishAtOnce,
  handOverOriginals,
  judgeMaterial,
  keepNoticeDraft,
  openCaseFile,
  promiseMaterial,
  refuseCase,
  removeFile,
  revealApplicant,
  saveDraft,
  useLibraryMaterial,
} from ".";

let city: CountedCity;
let citizen: Actor;
let clerk: Actor;
let authorised: Actor;
let picture: Uint8Array;

beforeAll(async () => {
  city = await aCountedCity(["food-business", "social-security-card"]);
  picture = await aPicture("statements");
  [citizen, clerk, authorised] = (await Promise.all(
    ["citizen", "clerk", "clerk2"].map((login) => city.actor(login)),
  )) as [Actor, Actor, Actor];
});
afterAll(() => city?.end());

const begin = () => CaseStory.begin("food-business");

type Draft = { story: CaseStory; values: Values; libraryId: string; fileId: string };

test("a draft costs the same to begin, to fill and to throw away, however much is in it and beside it", async () => {
  const steps: Counted<Draft>[] = [
    {
      of: "cases/create-case",
      run: ({ story, values }) => createCase(citizen, { service: "food-business", scenario: story.scenario, values }),
    },
    {
      of: "cases/save-draft",
      run: ({ story, values }) => saveDraft(citizen, story.ref, { scenario: story.scenario, values }),
    },
    {
      of: "cases/attach-material",
      run: async (on) => {
        const upload = { requirement: "layout", name: "平面图.png", bytes: picture };
        on.fileId = (await attachMaterial(citizen, on.story.ref, upload)).fileId;
      },
    },
    {
      of: "cases/remove-file",
      run: ({ story, fileId }) => removeFile(citizen, story.ref, { requirement: "layout", fileId }),
    },
    {
      of: "cases/use-library-material",
      run: ({ story, libraryId }) => useLibraryMaterial(citizen, story.ref, { requirement: "layout", libraryId }),
    },
    {
      of: "cases/promise-material",
      run: ({ story }) => promiseMaterial(citizen, story.ref, { requirement: "safety-rules" }),
    },
    { of: "cases/discard-draft", run: ({ story }) => discardDraft(citizen, story.ref) },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const story = await (await begin()).drafted("2026-03-02T09:00");
    const all = completeValues(story.service.form, story.scenario);
    await withMaterials(story.caseId, rows);
    await copies(story.caseId, rows - 1);
    const values = rows === 1 ? Object.fromEntries(Object.entries(all).slice(0, 1)) : all;
    return { story, values, libraryId: await inLibrary(citizen.subjectId, rows), fileId: "" };
  });
  expect(fifty).toEqual(one);
});

type Submitted = { story: CaseStory; requirement: string; fileId: string; asks: { field: string; reason: string }[] };

test("looking through what was submitted costs the same, however much there is to look at", async () => {
  const steps: Counted<Submitted>[] = [
    {
      of: "cases/reveal-applicant",
      run: ({ story }) => revealApplicant(clerk, story.caseId, { purpose: "pre-review", what: "form" }),
    },
    {
      of: "cases/open-case-file",
      run: ({ story, fileId }) => openCaseFile(clerk, story.caseId, { fileId, purpose: "pre-review" }),
    },
    {
      of: "cases/judge-material",
      run: ({ story, requirement }) =>
        judgeMaterial(clerk, story.caseId, { requirement, verdict: "wrong", reason: "看不清" }),
    },
    {
      of: "cases/keep-notice-draft",
      run: ({ story, asks }) => keepNoticeDraft(clerk, story.caseId, { formOk: false, asks }),
    },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const story = await (await begin()).submitted("2026-03-02T09:00");
    const { id: fileId, material } = await db().caseFile.findFirstOrThrow({
      where: { material: { caseId: story.caseId } },
      include: { material: true },
    });
    await withHistory(story.caseId, rows);
    await copies(story.caseId, rows - 1);
    const fields = story.service.form.sections.flatMap((section) => section.fields.map(({ key }) => key));
    const asks = fields.slice(0, rows).map((field) => ({ field, reason: "写全" }));
    return { story, requirement: material.requirement, fileId, asks };
  });
  expect(fifty).toEqual(one);
});

test("the counter hands over originals, refuses and finishes at once at the same cost", async () => {
  const at = <T>(work: () => Promise<T>) => withClock("2026-03-02T10:00:00+08:00", work);
  const refusal = { reason: "不属于许可事项", basis: "《中华人民共和国行政许可法》第三十二条" };
  const steps: Counted<{ food: CaseStory; card: CaseStory }>[] = [
    {
      of: "cases/hand-over-originals",
      run: ({ food }) => at(() => handOverOriginals(clerk, food.caseId, { to: "李审查" })),
    },
    { of: "cases/refuse-case", run: ({ food }) => at(() => refuseCase(clerk, food.caseId, refusal)) },
    {
      of: "cases/finish-at-once",
      run: async ({ card }) =>
        expect(await at(() => finishAtOnce(authorised, card.ref))).toMatchObject({ decided: true }),
    },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const food = await (await begin()).submitted("2026-03-02T09:00");
    await (await food.preReviewed("2026-03-02T09:10")).received("2026-03-02T09:20");
    await food.sharedOnly("2026-03-02T09:30");
    const card = await (await CaseStory.begin("social-security-card")).submitted("2026-03-02T09:00");
    await card.sharedOnly("2026-03-02T09:30");
    for (const { caseId } of [food, card]) {
      await withHistory(caseId, rows);
      await copies(caseId, rows - 1);
    }
    return { food, card };
  });
  expect(fifty).toEqual(one);
});
