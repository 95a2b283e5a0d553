import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { inspectUpload } from "@/lib/platform/documents/inspect";
import { Refusal } from "@/lib/platform/errors";
import { keepFile } from "@/lib/platform/storage";
import { isApplicant } from "../policy";
import { addCaseFile } from "../store/add-case-file";
import { getCaseForUpdate } from "../store/load-case";
import { requireMaterialOpen } from "../store/material-open";

export type Upload = { requirement: string; name: string; bytes: Uint8Array };

/**
 * Adds a file to a material of a case: in the draft, to answer a correction, to supply a promised material, or scanned
 * at the window. The file is judged by its content before anything is stored; the same file twice is one file.
 * Refuses: case/file-refused (why, per problem), case/material-unknown, case/not-asked, case/wrong-state, storage/unavailable.
 */
export async function attachMaterial(
  actor: Actor,
  ref: string,
  upload: Upload,
): Promise<{ caseId: string; fileId: string; digest: string }> {
  const inspected = await inspectUpload(upload.bytes, upload.name);
  if (!inspected.ok)
    throw new Refusal(
      "case/file-refused",
      { name: upload.name },
      { status: 422, detail: { problems: inspected.problems } },
    );
  // A first look before the bytes are stored; the transaction below looks again.
  await inTransaction(
    "cases/attach-material",
    async (tx) => {
      requireMaterialOpen(actor, await getCaseForUpdate(tx, actor, ref), upload.requirement);
    },
    { look: true },
  );
  const digest = await keepFile(upload.bytes);
  return inTransaction("cases/attach-material", async (tx) => {
    const found = await getCaseForUpdate(tx, actor, ref);
    const material = requireMaterialOpen(actor, found, upload.requirement);
    const source = { kind: "typed", by: isApplicant(actor, found) ? "applicant" : "window", at: tx.now.toISOString() };
    const fileId = await addCaseFile(tx, actor, found, material, {
      digest,
      name: upload.name,
      mediaType: inspected.mediaType,
      size: upload.bytes.byteLength,
      pages: inspected.pages ?? 1,
      source,
      state: "given",
    });
    return { caseId: found.id, fileId, digest };
  });
}
