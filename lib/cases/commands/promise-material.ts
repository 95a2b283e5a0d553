import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { getCaseForUpdate } from "../store/load-case";
import { requireMaterialOpen } from "../store/material-open";

/**
 * A signed promise replaces a proof (告知承诺, 国办发〔2020〕42号); the body checks it afterwards. Only where the item
 * offers it. Refuses: case/not-deferrable.
 */
export async function promiseMaterial(
  actor: Actor,
  ref: string,
  input: { requirement: string },
): Promise<{ caseId: string }> {
  return inTransaction("cases/promise-material", async (tx) => {
    const found = await getCaseForUpdate(tx, actor, ref);
    const material = requireMaterialOpen(actor, found, input.requirement);
    const asked = found.service.item.materials.find((one) => one.key === input.requirement);
    if (asked?.required !== "promise")
      throw new Refusal(
        "case/not-deferrable",
        { name: material.nameZh },
        { status: 422, detail: { requirement: input.requirement } },
      );
    await tx.db.caseMaterial.update({
      where: { id: material.id },
      data: {
        state: "promised",
        source: { kind: "promised", by: "applicant", at: tx.now.toISOString() },
        verdict: material.verdict === "mend" ? "mended" : material.verdict,
      },
    });
    await appendToLedger(tx, {
      actor,
      subject: { type: "case", id: found.id },
      event: "material.promised",
      facts: { requirement: input.requirement },
    });
    return { caseId: found.id };
  });
}
