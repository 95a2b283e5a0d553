import type { ServiceItem } from "@/lib/catalogue/contract";
import type { ScenarioAnswers, Values } from "@/lib/forms/contract";
import { insertRows, Prisma, type Tx } from "@/lib/platform/db";
import { requirementsFor } from "../model/requirements";

type Answer = { requirement: string; state: string };

/**
 * One row per requirement that the answers ask for; rows that nobody needs and nobody answered go. `found` is
 * locked. Writes only what differs, and answers the rows as they are then.
 */
export async function ensureMaterialRows(
  tx: Tx,
  found: { id: string; materials: readonly Answer[] },
  item: ServiceItem,
  scenario: ScenarioAnswers,
  values: Values,
): Promise<Answer[]> {
  const wanted = requirementsFor(item, scenario, values);
  const known = new Set(found.materials.map(({ requirement }) => requirement));
  const fresh = wanted
    .filter(({ key }) => !known.has(key))
    .map((one) => ({
      caseId: found.id,
      requirement: one.key,
      nameZh: one.name.zh,
      nameEn: one.name.en,
      state: one.give === "generated" || one.give === "fill" ? "made" : "missing",
    }));
  await insertRows(tx, "CaseMaterial", fresh, { repeated: "skip" });
  const keys = new Set(wanted.map(({ key }) => key));
  const spare = found.materials.filter(({ requirement }) => !keys.has(requirement));
  if (spare.length > 0)
    await tx.bare.count(Prisma.sql`delete from case_material where case_id = ${found.id}::uuid
        and requirement = any(${spare.map(({ requirement }) => requirement)}::text[]) and state in ('missing', 'made')`);
  const stays = ({ requirement, state }: Answer) => keys.has(requirement) || (state !== "missing" && state !== "made");
  return [...found.materials.filter(stays), ...fresh];
}
