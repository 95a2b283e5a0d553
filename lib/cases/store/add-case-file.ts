import type { Actor } from "@/lib/platform/auth";
import type { Prisma, Tx } from "@/lib/platform/db";
import { appendToLedger } from "@/lib/platform/ledger";
import type { LoadedCase } from "./load-case";

export type NewFile = {
  digest: string;
  name: string;
  mediaType: string;
  size: number;
  pages: number;
  source: Prisma.InputJsonObject;
  state: "given" | "extracted";
  /** Row of the library it came from; a new upload is put there. */
  libraryId?: string;
};

/** Adds a stored file to a material, its source, the holder's library (nothing is uploaded twice) and the ledger. */
export async function addCaseFile(
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  material: LoadedCase["materials"][number],
  file: NewFile,
): Promise<string> {
  const { source, state, libraryId, ...facts } = file;
  if (material.verdict === "mend" || state === "extracted")
    await tx.db.caseFile.deleteMany({ where: { materialId: material.id } });
  await tx.db.storedFile.upsert({
    where: { digest: file.digest },
    create: { digest: file.digest, size: file.size, mediaType: file.mediaType, createdAt: tx.now },
    update: {},
  });
  const kept =
    libraryId ??
    (
      await tx.db.libraryMaterial.upsert({
        where: { subjectId_digest: { subjectId: found.subjectId, digest: file.digest } },
        create: { subjectId: found.subjectId, kind: material.requirement, ...facts, source, addedAt: tx.now },
        update: {},
        select: { id: true },
      })
    ).id;
  const row = await tx.db.caseFile.upsert({
    where: { materialId_digest: { materialId: material.id, digest: file.digest } },
    create: { materialId: material.id, ...facts, libraryId: kept, addedAt: tx.now, addedBy: actor.name },
    update: {},
    select: { id: true },
  });
  await tx.db.caseMaterial.update({
    where: { id: material.id },
    data: { state, source, verdict: material.verdict === "mend" ? "mended" : material.verdict },
  });
  const { count: promised } = await tx.db.deferral.updateMany({
    where: { caseId: found.id, requirement: material.requirement, suppliedAt: null },
    data: { suppliedAt: tx.now },
  });
  await appendToLedger(tx, {
    actor,
    subject: { type: "case", id: found.id },
    event: promised > 0 ? "deferral.supplied" : state === "extracted" ? "material.extracted" : "material.added",
    facts: { requirement: material.requirement, digest: file.digest },
  });
  return row.id;
}
