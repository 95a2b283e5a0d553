import type { Values } from "@/lib/forms/contract";
import type { Actor } from "@/lib/platform/auth";
import { db, type Prisma, reads } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { type CaseRequirement, requirementsFor } from "../model/requirements";
import type { MaterialView } from "../model/view-types";
import { caseWhere, refWhere } from "../store/scope-where";
import { readValues } from "../store/values";
import { getPinnedService } from "./pinned-service";

export type CaseMaterialView = MaterialView & { requirementOf: CaseRequirement | null };

/** The materials of a case with their files, verdicts and sources, in the order of the item. */
export async function listMaterials(actor: Actor, ref: string): Promise<CaseMaterialView[]> {
  const found = await db().case.findFirst({
    where: { AND: [refWhere(ref), caseWhere(actor)] },
    include: { materials: materialsOfCase },
  });
  if (!found) throw new Refusal("case/not-found", {}, { status: 404 });
  return toMaterials(found, found.materials, (await readValues(reads(), found.id, found.round)).values);
}

/** What of a case its list of materials is made from. */
export const materialsOfCase = {
  include: { files: { orderBy: { addedAt: "asc" } } },
} satisfies Prisma.Case$materialsArgs;

type Row = Prisma.CaseMaterialGetPayload<typeof materialsOfCase>;

/** The materials of a case that was read, with the values of its round. */
export async function toMaterials(
  found: { versionId: string; scenario: unknown },
  materials: Row[],
  values: Values,
): Promise<CaseMaterialView[]> {
  const service = await getPinnedService(found.versionId);
  const asked = requirementsFor(service.item, found.scenario as Record<string, string>, values);
  const order = service.item.materials.map((material) => material.key);
  return materials
    .sort((a, b) => order.indexOf(a.requirement) - order.indexOf(b.requirement))
    .map((material) => ({
      requirement: material.requirement,
      name: { zh: material.nameZh, en: material.nameEn },
      state: material.state,
      verdict: material.verdict,
      reason: material.reason,
      source: material.source,
      files: material.files.map(({ id, name, mediaType, size, pages, digest }) => ({
        id,
        name,
        mediaType,
        size,
        pages,
        digest,
      })),
      requirementOf: asked.find((one) => one.key === material.requirement) ?? null,
    }));
}
