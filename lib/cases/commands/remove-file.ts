import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { getCaseForUpdate } from "../store/load-case";
import { requireMaterialOpen } from "../store/material-open";

/** Takes a file out of a material again, where it may still be changed. The holder's library keeps it. */
export async function removeFile(
  actor: Actor,
  ref: string,
  input: { requirement: string; fileId: string },
): Promise<void> {
  await inTransaction("cases/remove-file", async (tx) => {
    const found = await getCaseForUpdate(tx, actor, ref);
    const material = requireMaterialOpen(actor, found, input.requirement);
    const file = material.files.find((one) => one.id === input.fileId);
    if (!file) throw new Refusal("case/material-unknown", { name: input.requirement }, { status: 404 });
    await tx.db.caseFile.delete({ where: { id: file.id } });
    if (material.files.length === 1)
      await tx.db.caseMaterial.update({
        where: { id: material.id },
        data: { state: "missing", ...(material.verdict === "mended" ? { verdict: "mend" } : {}) },
      });
    await appendToLedger(tx, {
      actor,
      subject: { type: "case", id: found.id },
      event: "material.removed",
      facts: { requirement: input.requirement, digest: file.digest },
    });
  });
}
