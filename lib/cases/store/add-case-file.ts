import type { Actor } from "@/lib/platform/auth";
import { insertRows, type Prisma, type Tx } from "@/lib/platform/db";
import { appendAllToLedger } from "@/lib/platform/ledger";
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

type Material = LoadedCase["materials"][number];

/** Adds a stored file to a material, its source, the holder's library (nothing is uploaded twice) and the ledger. */
export async function addCaseFile(
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  material: Material,
  file: NewFile,
): Promise<string> {
  const [id] = await addCaseFiles(tx, actor, found, [material], file);
  if (!id) throw new Error(`no file was added to ${material.requirement}`);
  return id;
}

/**
 * One stored file that answers several materials (a register's certificate, say), in as many statements as for one.
 * Answers the ids of the files in the order of the materials.
 */
export async function addCaseFiles(
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  materials: readonly Material[],
  file: NewFile,
): Promise<string[]> {
  const [first] = materials;
  if (!first) return [];
  const { source, state, libraryId, ...facts } = file;
  const { digest } = file;
  const ids = materials.map(({ id }) => id);
  const mended = materials.filter(({ verdict }) => verdict === "mend").map(({ id }) => id);
  const replaced = state === "extracted" ? ids : mended;
  if (replaced.length > 0) await tx.db.caseFile.deleteMany({ where: { materialId: { in: replaced } } });
  await tx.db.storedFile.upsert({
    where: { digest },
    create: { digest, size: file.size, mediaType: file.mediaType, createdAt: tx.now },
    update: {},
  });
  const kept =
    libraryId ??
    (
      await tx.db.libraryMaterial.upsert({
        where: { subjectId_digest: { subjectId: found.subjectId, digest } },
        create: { subjectId: found.subjectId, kind: first.requirement, ...facts, source, addedAt: tx.now },
        update: {},
        select: { id: true },
      })
    ).id;
  const files = ids.map((materialId) => ({
    materialId,
    ...facts,
    libraryId: kept,
    addedAt: tx.now,
    addedBy: actor.name,
  }));
  await insertRows(tx, "CaseFile", files, { repeated: "skip" });
  const rows = await tx.db.caseFile.findMany({
    where: { materialId: { in: ids }, digest },
    select: { id: true, materialId: true },
  });
  await tx.db.caseMaterial.updateMany({ where: { id: { in: ids } }, data: { state, source } });
  if (mended.length > 0)
    await tx.db.caseMaterial.updateMany({ where: { id: { in: mended } }, data: { verdict: "mended" } });
  const supplied = await tx.db.deferral.updateManyAndReturn({
    where: {
      caseId: found.id,
      requirement: { in: materials.map(({ requirement }) => requirement) },
      suppliedAt: null,
    },
    data: { suppliedAt: tx.now },
    select: { requirement: true },
  });
  const promised = new Set(supplied.map(({ requirement }) => requirement));
  const given = state === "extracted" ? "material.extracted" : "material.added";
  await appendAllToLedger(
    tx,
    materials.map(({ requirement }) => ({
      actor,
      subject: { type: "case", id: found.id },
      event: promised.has(requirement) ? "deferral.supplied" : given,
      facts: { requirement, digest },
    })),
  );
  const fileOf = new Map(rows.map(({ id, materialId }) => [materialId, id]));
  return ids.flatMap((id) => fileOf.get(id) ?? []);
}
