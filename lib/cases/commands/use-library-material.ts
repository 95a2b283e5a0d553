import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { addCaseFile } from "../store/add-case-file";
import { getCaseForUpdate } from "../store/load-case";
import { requireMaterialOpen } from "../store/material-open";

/** Answers a material with a document from the applicant's own library. Refuses: case/material-unknown. */
export async function useLibraryMaterial(
  actor: Actor,
  ref: string,
  input: { requirement: string; libraryId: string },
): Promise<{ caseId: string; fileId: string }> {
  return inTransaction("cases/use-library-material", async (tx) => {
    const found = await getCaseForUpdate(tx, actor, ref);
    const material = requireMaterialOpen(actor, found, input.requirement);
    const kept = await tx.db.libraryMaterial.findFirst({ where: { id: input.libraryId, subjectId: found.subjectId } });
    if (!kept) throw new Refusal("case/material-unknown", { name: input.requirement }, { status: 404 });
    const { digest, name, mediaType, size, pages } = kept;
    const source = { kind: "inherited", from: kept.id, at: tx.now.toISOString() };
    const fileId = await addCaseFile(tx, actor, found, material, {
      digest,
      name,
      mediaType,
      size,
      pages,
      source,
      state: "given",
      libraryId: kept.id,
    });
    return { caseId: found.id, fileId };
  });
}
