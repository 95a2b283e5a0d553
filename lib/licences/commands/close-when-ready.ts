import { closeDecided, findDecided } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { findLicenceOfCase } from "../queries/licence-of-case";
import { licenceOf } from "./make-licence";

/** Closes a decided case when everything it promises is made and signed. Repeatable; answers whether it closed it now. */
export async function closeWhenReady(actor: Actor, caseId: string): Promise<boolean> {
  const decided = await findDecided(caseId);
  if (!decided) return false;
  if (!licenceOf(decided)) return closeDecided(actor, caseId, []);
  const licence = await findLicenceOfCase(caseId);
  const results = licence?.signedAt ? [{ name: licence.titleZh, number: licence.number }] : null;
  return closeDecided(actor, caseId, results);
}
