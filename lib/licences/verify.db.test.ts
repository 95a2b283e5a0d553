import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makePaperJob, openPaper } from "@/lib/cases";
import { instantFrom } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { makeLicence, signPdf } from "@/lib/platform/documents";
import { runJobsNow } from "@/lib/platform/jobs";
import { readLedger } from "@/lib/platform/ledger";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import {
  changeLicenceStatus,
  closeDecidedJob,
  listMyLicences,
  makeLicenceJob,
  openLicence,
  verifyFile,
  verifyNumber,
} from ".";

let city: TestCity;
let caseId: string;
beforeAll(async () => {
  city = await aCity(["food-business"]);
  ({ caseId } = await aFoodCase("decided"));
  await runJobsNow([makePaperJob, makeLicenceJob, closeDecidedJob]);
});
afterAll(() => city?.end());

const licence = () => db().licence.findUniqueOrThrow({ where: { caseId } });
const spaced = (text: string) => ` ${text.toLowerCase().replace(/(.{4})/g, "$1 ")}`;

describe("a number", () => {
  test("of a licence, in any spelling, says what was signed, by whom and when, and masks the holder", async () => {
    const { number, documentNo, identifier } = await licence();
    for (const typed of [number, documentNo, identifier ?? "", spaced(number), spaced(documentNo)]) {
      const found = await verifyNumber(typed);
      expect(found).toMatchObject({
        verdict: "valid",
        document: { kind: "licence", number, issuer: { zh: "云州市市场监督管理局" }, validTo: "2031-03-05" },
        signature: { by: "云州市市场监督管理局" },
      });
      expect(JSON.stringify(found)).not.toContain("张晓云");
    }
  });
  test("of a paper says which paper it is", async () => {
    const paper = await db().paper.findFirstOrThrow({ where: { caseId, kind: "acceptance" } });
    expect(await verifyNumber(spaced(paper.number))).toMatchObject({
      verdict: "valid",
      document: { kind: "paper", paperKind: "acceptance", number: paper.docNo },
    });
  });
  test.each(["", "ZH2026", "' or 1=1 --", "x".repeat(5_000), "1.2.156.3005.2.1"])(
    "that nobody issued (%s) is unknown",
    async (typed) => expect(await verifyNumber(typed)).toEqual({ verdict: "unknown", document: null, signature: null }),
  );
  test("is expired the day after its last", async () => {
    const { number } = await licence();
    expect((await withClock("2031-03-05T23:59:00+08:00", () => verifyNumber(number))).verdict).toBe("valid");
    expect((await withClock("2031-03-06T00:00:00+08:00", () => verifyNumber(number))).verdict).toBe("expired");
  });
});

describe("a file", () => {
  const file = async () => (await openLicence({ actor: await city.actor("citizen") }, (await licence()).number)).bytes;
  test("as issued is valid, signed by the body", async () => {
    expect(await verifyFile(await file())).toMatchObject({
      verdict: "valid",
      document: { kind: "licence" },
      signature: { by: "云州市市场监督管理局", reason: "食品经营许可证签发" },
    });
  });
  test("with one flipped byte is changed, and what it claims to be is named", async () => {
    const bytes = Uint8Array.from(await file());
    bytes[2_000] = (bytes[2_000] ?? 0) ^ 1;
    expect(await verifyFile(bytes)).toMatchObject({
      verdict: "changed",
      document: { documentNo: (await licence()).documentNo },
    });
  });
  test("signed again with a longer validity and other words says which lines differ, and tells nothing of the original", async () => {
    const row = await licence();
    const face = JSON.parse(sm4Decrypt(row.faceEnc)) as { label: { zh: string }; value: string }[];
    const printed = await makeLicence({
      template: "certificate-landscape",
      title: row.titleZh,
      number: row.number,
      ...(row.identifier ? { identifier: row.identifier } : {}),
      documentNo: row.documentNo,
      face: face.map(({ label, value }, at) => ({ label: label.zh, value: at === 0 ? "山前酒楼" : value })),
      issuer: { name: "云州市市场监督管理局" },
      issuedOn: row.validFrom,
      validity: { from: row.validFrom, until: "2036-03-05" },
      madeAt: instantFrom("2026-03-06T10:00:00+08:00"),
      checkUrl: "https://tongban.example/verify/1",
    });
    const signed = await signPdf(printed, {
      department: { name: "云州市市场监督管理局", code: "990100-market" },
      reason: "伪造",
      at: instantFrom("2026-03-06T10:00:00+08:00"),
    });
    const forged = Buffer.concat([signed, Buffer.from("%")]);
    const { verdict, compared } = await verifyFile(forged);
    expect(verdict).toBe("changed");
    expect(compared?.filter(({ differs }) => differs)).toEqual([
      { label: expect.objectContaining({ zh: face[0]?.label.zh }), found: "山前酒楼", differs: true },
      { label: { zh: "有效期限", en: "Validity" }, found: "2026年3月6日至2036年3月5日", differs: true },
    ]);
    expect(compared?.length).toBeGreaterThan(4);
    expect(JSON.stringify(compared)).not.toContain("2031年");
  });
  test("that was never signed is unknown", async () => {
    for (const bytes of [new Uint8Array(), Buffer.from("<svg onload=alert(1)>")])
      expect(await verifyFile(bytes)).toEqual({ verdict: "unknown", document: null, signature: null });
  });
});

describe("who may open", () => {
  test("the holder, staff in scope and the code of the QR; nobody else", async () => {
    const { number, codeEnc } = await licence();
    const code = sm4Decrypt(codeEnc);
    for (const reader of [
      { actor: await city.actor("citizen") },
      { actor: await city.actor("chief") },
      { code },
      { code: ` ${code.toLowerCase().slice(0, 8)}-${code.slice(8)}` },
    ])
      expect((await openLicence(reader, number)).bytes.length).toBeGreaterThan(10_000);
    for (const reader of [
      {},
      { code: "0".repeat(16) },
      { code: "" },
      { actor: await city.actor("citizen2") },
      { actor: await city.actor("cityadmin") },
      { actor: await city.actor("county-clerk") },
    ])
      await expect(openLicence(reader, number)).rejects.toMatchObject({ code: "licence/not-found", status: 404 });
  });
  test("the same holds for papers, and a paper that is not made yet says so", async () => {
    const paper = await db().paper.findFirstOrThrow({ where: { caseId, kind: "decision-grant" } });
    const code = sm4Decrypt(paper.codeEnc);
    expect((await openPaper({ code }, spaced(paper.number))).docNo).toBe(paper.docNo);
    expect((await openPaper({ actor: await city.actor("citizen") }, paper.number)).kind).toBe("decision-grant");
    for (const reader of [{}, { code: "WRONG" }, { actor: await city.actor("citizen2") }])
      await expect(openPaper(reader, paper.number)).rejects.toMatchObject({ code: "case/paper-not-found" });
    const { caseId: fresh } = await aFoodCase("received");
    const waiting = await db().paper.findFirstOrThrow({ where: { caseId: fresh } });
    await expect(openPaper({ actor: await city.actor("citizen") }, waiting.number)).rejects.toMatchObject({
      code: "case/paper-not-made",
      status: 409,
    });
  });
  test("my licences are mine, with their face", async () => {
    const mine = await listMyLicences(await city.actor("citizen"));
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({ verdict: "valid", title: { zh: "食品经营许可证" } });
    expect(mine[0]?.face.length).toBeGreaterThan(3);
    expect(await listMyLicences(await city.actor("citizen2"))).toEqual([]);
  });
});

describe("status", () => {
  test("only the head of the body changes it; every verification says so at once; what is revoked stays revoked", async () => {
    const { id, number } = await licence();
    const chief = await city.actor("chief");
    const suspend = { act: "suspend", reason: "监督检查发现隐患" } as const;
    await expect(changeLicenceStatus(await city.actor("approver"), id, suspend)).rejects.toMatchObject({ status: 403 });
    for (const login of ["citizen", "supervisor", "cityadmin"])
      await expect(changeLicenceStatus(await city.actor(login), id, suspend)).rejects.toMatchObject({ status: 404 });
    await expect(changeLicenceStatus(chief, "no-id", suspend)).rejects.toMatchObject({ status: 404 });
    await changeLicenceStatus(chief, id, suspend);
    expect(await verifyNumber(number)).toMatchObject({ verdict: "revoked", document: { status: "suspended" } });
    await changeLicenceStatus(chief, id, { act: "restore", reason: "隐患已消除" });
    expect((await verifyNumber(number)).verdict).toBe("valid");
    const race = await Promise.allSettled(
      [1, 2].map(() => changeLicenceStatus(chief, id, { act: "revoke", reason: "以欺骗手段取得" })),
    );
    expect(race.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await expect(changeLicenceStatus(chief, id, { act: "restore", reason: "再给一次" })).rejects.toMatchObject({
      code: "licence/wrong-status",
      status: 409,
    });
    const events = (await readLedger({ type: "licence", id })).map((event) => event.event);
    expect(events).toEqual([
      "licence.registered",
      "licence.issued",
      "licence.suspend",
      "licence.restore",
      "licence.revoke",
    ]);
  });
});
