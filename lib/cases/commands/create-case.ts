import type { z } from "zod";
import { getSubjectMasked } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { makeDraftNo } from "@/lib/platform/codes";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { createCaseInput } from "../contract";
import { requireKnownValues } from "../model/known-values";
import { requireKnownScenario } from "../model/scenario-answers";
import { typedSources } from "../model/typed-sources";
import { isOffered } from "../model/windows";
import { findLiveService } from "../queries/pinned-service";
import { applicantFor } from "../store/applicant-for";
import { ensureMaterialRows } from "../store/material-rows";
import { offeredWindows } from "../store/offered-windows";
import { recordCase } from "../store/record";
import { saveValues } from "../store/values";

/**
 * Begins a draft (草稿) and answers its number (`D` + 12 characters). For yourself, for an organisation you may act for,
 * or by a clerk for a person whose presence is proved in this sitting.
 * Refuses: case/service-not-found (404), case/not-offered, case/presence-missing, case/not-allowed.
 */
export async function createCase(
  actor: Actor,
  input: z.input<typeof createCaseInput>,
): Promise<{ caseId: string; draftNo: string }> {
  const { service: code, subjectId, scenario, values, channel } = createCaseInput.parse(input);
  const service = await findLiveService(code);
  if (!service) throw new Refusal("case/service-not-found", { code }, { status: 404 });
  requireKnownScenario(service.item, scenario);
  requireKnownValues(service.form, values);
  const clerk = actor.postsOf("clerk")[0];
  const atWindow = clerk !== undefined && subjectId !== undefined && subjectId !== actor.subjectId;
  const windows = await offeredWindows(service);
  if (
    atWindow
      ? !isOffered(windows, clerk.areaPath)
      : !service.item.terminals.some((terminal) => terminal === "pc" || terminal === "phone")
  )
    throw new Refusal("case/not-offered", { name: service.item.name.zh }, { status: 422 });

  return inTransaction(async (tx) => {
    const { subjectId: subject, agentId } = await applicantFor(tx, actor, subjectId);
    const applicant = await getSubjectMasked(subject);
    const draftNo = makeDraftNo();
    const created = await tx.db.case.create({
      data: {
        draftNo,
        state: "draft",
        serviceCode: service.code,
        versionId: service.id,
        serviceNameZh: service.item.name.zh,
        serviceNameEn: service.item.name.en,
        departmentCode: service.departmentCode,
        departmentPath: service.departmentPath,
        areaCode: service.areaCode,
        areaPath: service.areaPath,
        windowPaths: windows,
        channel: atWindow ? "window" : channel,
        subjectId: subject,
        agentId,
        subjectMasked: applicant.nameMasked,
        scenario,
        delivery: {},
        createdAt: tx.now,
        ...(atWindow
          ? { receivedByDept: clerk.departmentCode, receivedByArea: clerk.areaCode, receivedByPath: clerk.areaPath }
          : {}),
      },
    });
    await ensureMaterialRows(tx, created.id, service.item, scenario, {});
    if (Object.keys(values).length > 0)
      await saveValues(tx, created.id, 0, {
        values,
        sources: typedSources({}, {}, values, atWindow ? "window" : "applicant", tx.now),
      });
    await recordCase(tx, actor, created.id, "case.drafted", "draft", [], {
      service: service.code,
      version: service.version,
    });
    return { caseId: created.id, draftNo };
  });
}
