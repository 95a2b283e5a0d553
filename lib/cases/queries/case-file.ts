import type { Actor } from "@/lib/platform/auth";
import { db, reads } from "@/lib/platform/db";
import type { CaseView } from "../model/view-types";
import { readValues } from "../store/values";
import { type CaseForm, toCaseForm } from "./case-form";
import { readCase, toCaseView } from "./get-case";
import { type CaseMaterialView, materialsOfCase, toMaterials } from "./list-materials";
import { type TimelineEntry, timelineOf } from "./timeline";

/** Everything a desk shows of a case. */
export type CaseFileView = { view: CaseView; form: CaseForm; materials: CaseMaterialView[]; timeline: TimelineEntry[] };

/**
 * A case in the actor's scope with its form, its materials and its story: looked for once and its values decrypted once,
 * where each of them alone does both. Not yours is not found (404 `case/not-found`).
 */
export async function getCaseFile(actor: Actor, ref: string): Promise<CaseFileView> {
  const row = await readCase(actor, ref);
  const filled = readValues(reads(), row.id, row.round);
  const given = db().caseMaterial.findMany({ where: { caseId: row.id }, ...materialsOfCase });
  const [view, form, materials, timeline] = await Promise.all([
    toCaseView(row, actor),
    filled.then((content) => toCaseForm(row, content)),
    Promise.all([given, filled]).then(([rows, { values }]) => toMaterials(row, rows, values)),
    timelineOf(row),
  ]);
  return { view, form, materials, timeline };
}
