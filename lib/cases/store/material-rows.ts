import type { ServiceItem } from "@/lib/catalogue/contract";
import type { ScenarioAnswers, Values } from "@/lib/forms/contract";
import type { Tx } from "@/lib/platform/db";
import { requirementsFor } from "../model/requirements";

/** One row per requirement that the answers ask for; rows that nobody needs and nobody answered go. */
export async function ensureMaterialRows(
  tx: Tx,
  caseId: string,
  item: ServiceItem,
  scenario: ScenarioAnswers,
  values: Values,
): Promise<void> {
  const wanted = requirementsFor(item, scenario, values);
  await tx.db.caseMaterial.createMany({
    data: wanted.map((one) => ({
      caseId,
      requirement: one.key,
      nameZh: one.name.zh,
      nameEn: one.name.en,
      state: one.give === "generated" || one.give === "fill" ? "made" : "missing",
    })),
    skipDuplicates: true,
  });
  await tx.db.caseMaterial.deleteMany({
    where: { caseId, requirement: { notIn: wanted.map((one) => one.key) }, state: { in: ["missing", "made"] } },
  });
}
