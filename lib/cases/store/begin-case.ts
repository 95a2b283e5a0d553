import type { z } from "zod";
import { prefilledFrom, type Values } from "@/lib/forms/contract";
import { accountAnswers, getSubjectMasked } from "@/lib/identity";
import type { Actor, ActorPost } from "@/lib/platform/auth";
import { isoOf } from "@/lib/platform/clock";
import { makeDraftNo } from "@/lib/platform/codes";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { createCaseInput } from "../contract";
import { requireKnownValues } from "../model/known-values";
import { requireKnownScenario } from "../model/scenario-answers";
import { typedSources } from "../model/typed-sources";
import { isOffered } from "../model/windows";
import { findLiveService, type PinnedService } from "../queries/pinned-service";
import { applicantFor } from "./applicant-for";
import { ensureMaterialRows } from "./material-rows";
import { offeredWindows } from "./offered-windows";
import { recordCase } from "./record";
import { saveValues } from "./values";

/** A wish that was checked and can become a draft. */
export type CaseWish = Omit<z.output<typeof createCaseInput>, "values"> & {
  values: Values;
  found: PinnedService;
  windows: string[];
  /** The window post of a clerk who begins it for somebody else. */
  at: ActorPost | undefined;
};

/**
 * Checks what somebody wants to begin against the live service, before any transaction. Refuses
 * case/service-not-found (404), case/not-offered, and answers or values the service does not know.
 */
export async function checkWish(actor: Actor, input: z.input<typeof createCaseInput>): Promise<CaseWish> {
  const wish = createCaseInput.parse(input);
  const found = await findLiveService(wish.service);
  if (!found) throw new Refusal("case/service-not-found", { code: wish.service }, { status: 404 });
  requireKnownScenario(found.item, wish.scenario);
  const { values } = wish;
  requireKnownValues(found.form, values);
  const [clerk] = actor.postsOf("clerk");
  const at = wish.subjectId !== undefined && wish.subjectId !== actor.subjectId ? clerk : undefined;
  const windows = await offeredWindows(found);
  const offered = at
    ? isOffered(windows, at.areaPath)
    : found.item.terminals.some((terminal) => terminal === "pc" || terminal === "phone");
  if (!offered) throw new Refusal("case/not-offered", { name: found.item.name.zh }, { status: 422 });
  return { ...wish, values, found, windows, at };
}

/** Writes the draft in the caller's transaction. Refuses case/presence-missing, case/not-allowed. */
export async function beginCase(tx: Tx, actor: Actor, wish: CaseWish): Promise<{ caseId: string; draftNo: string }> {
  const { found, at, scenario, values } = wish;
  const { subjectId, agentId } = await applicantFor(tx, actor, wish.subjectId);
  const { nameMasked } = await getSubjectMasked(subjectId);
  const draftNo = makeDraftNo();
  const { id } = await tx.db.case.create({
    data: {
      draftNo,
      state: "draft",
      serviceCode: found.code,
      versionId: found.id,
      serviceNameZh: found.item.name.zh,
      serviceNameEn: found.item.name.en,
      departmentCode: found.departmentCode,
      departmentPath: found.departmentPath,
      areaCode: found.areaCode,
      areaPath: found.areaPath,
      windowPaths: wish.windows,
      channel: at ? "window" : wish.channel,
      subjectId,
      agentId,
      subjectMasked: nameMasked,
      scenario,
      delivery: {},
      createdAt: tx.now,
      ...(at ? { receivedByDept: at.departmentCode, receivedByArea: at.areaCode, receivedByPath: at.areaPath } : {}),
    },
  });
  await ensureMaterialRows(tx, { id, materials: [] }, found.item, scenario, {});
  const own = at ? prefilledFrom(found.form, "account", await accountAnswers(agentId ?? subjectId)) : {};
  const filled = { ...own, ...values };
  if (Object.keys(filled).length > 0) {
    const inherited = { kind: "inherited" as const, from: "account", at: isoOf(tx.now) };
    const known = Object.fromEntries(Object.keys(own).map((key) => [key, inherited]));
    await saveValues(tx, id, 0, {
      values: filled,
      sources: typedSources(own, known, filled, at ? "window" : "applicant", tx.now),
    });
  }
  await recordCase(tx, actor, id, "case.drafted", "draft", [], { service: found.code, version: found.version });
  // The clerk now sees what the person gave the city before: they read it in their timeline (个人信息保护法 art. 44).
  if (Object.keys(own).length > 0)
    await appendToLedger(tx, {
      actor,
      subject: { type: "case", id },
      event: "case.revealed",
      facts: { purpose: "counter", what: "applicant" },
    });
  return { caseId: id, draftNo };
}
