import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mintSystemActor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { verifyPdf } from "@/lib/platform/documents/signing/verify-pdf";
import { textOf } from "@/lib/platform/documents/testing/poppler";
import { runJobsNow } from "@/lib/platform/jobs";
import { readLedger } from "@/lib/platform/ledger";
import { readFileByDigest } from "@/lib/platform/storage";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { makePaper } from "../commands/make-paper";
import { preReviewCase } from "../commands/pre-review-case";
import { withdrawCase } from "../commands/withdraw-case";
import { makePaperJob } from "./make-paper";
import { unmadePaperSweep } from "./unmade-paper-sweep";

let city: TestCity;
beforeAll(async () => {
  city = await aCity(["food-business"]);
});
afterAll(() => city?.end());

const system = mintSystemActor("test");
const papersOf = (caseId: string) =>
  db().paper.findMany({ where: { caseId }, orderBy: [{ ordered: "asc" }, { id: "asc" }] });

async function read(digest: string | null): Promise<Uint8Array> {
  const bytes = digest ? await readFileByDigest(digest) : null;
  if (!bytes) throw new Error("the file is not there");
  return bytes;
}

describe("papers of a case", () => {
  test("every paper on the way to a grant is made, signed by the body and told once", async () => {
    const { caseId } = await aFoodCase("decided");
    await runJobsNow([makePaperJob]);
    const papers = await papersOf(caseId);
    expect(papers.map((paper) => paper.kind)).toEqual([
      "submission-receipt",
      "pre-acceptance",
      "material-receipt",
      "informed-promise",
      "acceptance",
      "decision-grant",
    ]);
    for (const paper of papers) {
      const verdict = await verifyPdf(await read(paper.digest));
      expect(verdict).toMatchObject({ verdict: "valid", signer: { name: "云州市市场监督管理局" } });
      expect(paper.docNo).toMatch(/^云市监食.+字〔2026〕\d+号$/);
      expect(paper.title).not.toBe("");
    }
    const made = (await readLedger({ type: "case", id: caseId })).filter((event) => event.event === "paper.made");
    expect(made.map((event) => event.facts.paper)).toEqual(papers.map((paper) => paper.number));
    const acceptance = await textOf(await read(papers.find(({ kind }) => kind === "acceptance")?.digest ?? null));
    for (const words of ["2026年3月3日", "最迟2026年3月10日", "5个工作日", "B06号窗口"])
      expect(acceptance).toContain(words);
    const grant = await textOf(await read(papers.find(({ kind }) => kind === "decision-grant")?.digest ?? null));
    expect(grant).toContain("材料齐全");
    expect(grant).toContain("《食品经营许可证》自本决定作出之日起十个工作日内颁发");
  });

  test("made twice at the same time it is one paper, one event, one digest", async () => {
    const { caseId } = await aFoodCase("submitted");
    const clerk = await city.actor("clerk");
    await runJobsNow([makePaperJob]);
    await preReviewCase(clerk, caseId, { verdict: "mend", items: [{ field: "contactName", reason: "写全名<b>" }] });
    const paper = (await papersOf(caseId)).find(({ kind }) => kind === "correction");
    if (!paper) throw new Error("no paper was ordered");
    const answers = await Promise.all([1, 2, 3].map(() => makePaper(system, paper.id)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await makePaper(system, paper.id)).toBe(false);
    const events = (await readLedger({ type: "case", id: caseId })).filter(
      (event) => event.facts.paper === paper.number,
    );
    expect(events.map(({ event }) => event)).toEqual(["paper.made"]);
    const made = await db().paper.findUniqueOrThrow({ where: { id: paper.id } });
    expect(await textOf(await read(made.digest))).toContain("写全名<b>");
    expect(await unmadePaperSweep.handle(system)).toBe(0);
  });

  test("the sweep makes what no job made, and leaves what was ordered this minute", async () => {
    const { caseId } = await aFoodCase("accepted");
    const citizen = await city.actor("citizen");
    await withdrawCase(citizen, caseId, { reason: "不开了" });
    await unmadePaperSweep.handle(system);
    const papers = await papersOf(caseId);
    expect(papers.filter((paper) => paper.madeAt).map((paper) => paper.kind)).toEqual([
      "submission-receipt",
      "pre-acceptance",
      "material-receipt",
      "informed-promise",
      "acceptance",
    ]);
    expect(papers.at(-1)).toMatchObject({ kind: "withdrawal", madeAt: null });
  });
});
