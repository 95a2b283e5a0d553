import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { CaseView } from "../model/view-types";
import { caseWhere, refWhere } from "../store/scope-where";
import { readValues } from "../store/values";
import { type CaseForm, toCaseForm } from "./case-form";
import { shownOfCase, toCaseView } from "./get-case";
import { type CaseMaterialView, materialsOfCase, toMaterials } from "./list-materials";
import { type TimelineEntry, timelineOf } from "./timeline";

/** Everything a desk shows of a case. */
export type CaseFileView = { view: CaseView; form: CaseForm; materials: CaseMaterialView[]; timeline: TimelineEntry[] };

/**
 * A case in the actor's scope with its form, its materials and its story: looked for once and its values decrypted once,
 * where each of them alone does both. Not yours is not found (404 `case/not-found`).
 */
export async function getCaseFile(actor: Actor, ref: string): Promise<CaseFileView> {
  const row = await db().case.findFirst({
    where: { AND: [refWhere(ref), caseWhere(actor)] },
    include: { ...shownOfCase, materials: materialsOfCase },
    relationLoadStrategy: "join",
  });
  if (!row) throw new Refusal("case/not-found", {}, { status: 404 });
  const filled = readValues(db(), row.id, row.round);
  const [view, form, materials, timeline] = await Promise.all([
    toCaseView(row, actor),
    filled.then((content) => toCaseForm(row, content)),
    filled.then(({ values }) => toMaterials(row, values)),
    timelineOf(row),
  ]);
  return { view, form, materials, timeline };
}
