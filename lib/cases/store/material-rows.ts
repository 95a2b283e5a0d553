import type { ServiceItem } from "@/lib/catalogue/contract";
import type { ScenarioAnswers, Values } from "@/lib/forms/contract";
import { insertRows, type Tx } from "@/lib/platform/db";
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
  const rows = wanted.map((one) => ({
    caseId,
    requirement: one.key,
    nameZh: one.name.zh,
    nameEn: one.name.en,
    state: one.give === "generated" || one.give === "fill" ? "made" : "missing",
  }));
  await insertRows(tx, "CaseMaterial", rows, { repeated: "skip" });
  await tx.db.caseMaterial.deleteMany({
    where: { caseId, requirement: { notIn: wanted.map((one) => one.key) }, state: { in: ["missing", "made"] } },
  });
}
