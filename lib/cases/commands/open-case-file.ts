import { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { readKeptFile } from "@/lib/platform/storage";
import { revealPurposes } from "../model/reveal-purposes";
import { isApplicant } from "../policy";
import { getCaseForUpdate } from "../store/load-case";

export const openCaseFileInput = z.object({ fileId: z.uuid(), purpose: z.enum(revealPurposes) });

export type OpenedFile = { bytes: Uint8Array; name: string; mediaType: string; digest: string };

/**
 * Opens a file of a case for somebody in scope. Whoever is not the applicant leaves a trace the applicant can read: which
 * paper, what for (个人信息保护法 art. 44). Refuses case/not-found, for the case, the file and lost bytes alike.
 */
export async function openCaseFile(
  actor: Actor,
  ref: string,
  input: z.input<typeof openCaseFileInput>,
): Promise<OpenedFile> {
  const { fileId, purpose } = openCaseFileInput.parse(input);
  const file = await inTransaction("cases/open-case-file", async (tx) => {
    const found = await getCaseForUpdate(tx, actor, ref);
    const material = found.materials.find((one) => one.files.some(({ id }) => id === fileId));
    const wanted = material?.files.find(({ id }) => id === fileId);
    if (!material || !wanted) throw new Refusal("case/not-found", {}, { status: 404 });
    if (!isApplicant(actor, found))
      await appendToLedger(tx, {
        actor,
        subject: { type: "case", id: found.id },
        event: "case.revealed",
        facts: { purpose, requirement: material.requirement, digest: wanted.digest },
      });
    return wanted;
  });
  const bytes = await readKeptFile(file.digest);
  return { bytes, name: file.name, mediaType: file.mediaType, digest: file.digest };
}
