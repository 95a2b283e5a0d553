import { afterAll, beforeAll, expect, test } from "vitest";
import { makePaperJob } from "@/lib/cases";
import { isLicenceId } from "@/lib/platform/codes";
import { db } from "@/lib/platform/db";
import { textOf } from "@/lib/platform/documents/testing/poppler";
import { runJobsNow } from "@/lib/platform/jobs";
import { readLedger } from "@/lib/platform/ledger";
import { readFileByDigest } from "@/lib/platform/storage";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { changeLicenceStatus, closeDecidedJob, makeLicenceJob, verifyNumber } from ".";

let city: TestCity;
beforeAll(async () => {
  city = await aCity(["business-registration", "business-change"]);
});
afterAll(() => city?.end());

async function granted(code: string, day: string, applicant = "citizen") {
  const story = await (await CaseStory.begin(code, { applicant })).submitted(`2026-${day}T09:00`);
  if (!story.service.item.netDepth.includes("4"))
    await (await story.preReviewed(`2026-${day}T09:10`)).received(`2026-${day}T09:20`);
  await (await story.accepted(`2026-${day}T09:30`)).reviewed(`2026-${day}T10:00`);
  await story.decided(`2026-${day}T11:00`, "granted");
  return story;
}
const make = () => runJobsNow([makePaperJob, makeLicenceJob, closeDecidedJob]);
const licenceOf = (caseId: string) => db().licence.findUniqueOrThrow({ where: { caseId } });

test("a change is issued under the same number with the next version, and the version before is changed", async () => {
  const first = await granted("business-registration", "03-03");
  await make();
  const old = await licenceOf(first.caseId);
  expect(await verifyNumber(old.number)).toMatchObject({ verdict: "valid" });

  const change = await granted("business-change", "03-10");
  // Decided and not yet signed: the old one still stands.
  expect((await verifyNumber(old.documentNo)).verdict).toBe("valid");
  await make();
  await make();
  const next = await licenceOf(change.caseId);
  expect(next).toMatchObject({ number: old.number, version: 2, status: "valid" });
  expect(isLicenceId(next.identifier ?? "")).toBe(true);
  const parts = (identifier: string | null) => (identifier ?? "").split(".");
  expect(parts(next.identifier).slice(0, -2)).toEqual(parts(old.identifier).slice(0, -2));
  expect([parts(old.identifier).at(-2), parts(next.identifier).at(-2)]).toEqual(["001", "002"]);
  expect(await textOf((await readFileByDigest(next.digest ?? "")) ?? new Uint8Array())).toContain(old.number);

  expect((await verifyNumber(old.documentNo)).verdict).toBe("changed");
  expect((await verifyNumber(old.identifier ?? "")).verdict).toBe("changed");
  expect(await verifyNumber(old.number)).toMatchObject({
    verdict: "valid",
    document: { documentNo: next.documentNo, identifier: next.identifier },
  });
  expect((await readLedger({ type: "licence", id: old.id })).map(({ event }) => event)).toEqual([
    "licence.registered",
    "licence.issued",
    "licence.superseded",
  ]);

  const third = await granted("business-change", "03-17");
  await make();
  expect(await licenceOf(third.caseId)).toMatchObject({ number: old.number, version: 3 });
  expect((await verifyNumber(next.documentNo)).verdict).toBe("changed");
});

test("who holds none, or one that was taken away, gets a first version under a number of their own", async () => {
  const none = await granted("business-change", "03-11", "citizen2");
  await make();
  const fresh = await licenceOf(none.caseId);
  expect(fresh.version).toBe(1);
  await changeLicenceStatus(await city.actor("market-chief"), fresh.id, { act: "revoke", reason: "虚假材料" });
  const again = await granted("business-change", "03-12", "citizen2");
  await make();
  const after = await licenceOf(again.caseId);
  expect(after.version).toBe(1);
  expect(after.number).not.toBe(fresh.number);
  expect((await verifyNumber(fresh.documentNo)).verdict).toBe("revoked");
});
