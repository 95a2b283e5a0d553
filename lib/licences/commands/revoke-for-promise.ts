import { findRevocation } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import type { LicenceStatus } from "../contract";
import { statusRules } from "../model/standing";
import { lockLicence, setStatus } from "../store/set-status";

/**
 * Takes back the licence of a case whose promise was false, as the head of the body decided in the task (行政许可法 69,
 * 国办发〔2020〕42号), with the reason given there. Repeatable: answers false when there is no licence, or it does not stand
 * any more.
 */
export async function revokeForPromise(actor: Actor, taskId: string): Promise<boolean> {
  const decided = await findRevocation(taskId);
  if (!decided) return false;
  return inTransaction("licences/revoke-for-promise", async (tx) => {
    const licence = await lockLicence(tx, { caseId: decided.caseId });
    if (!licence || !statusRules.revoke.from.includes(licence.status as LicenceStatus)) return false;
    await setStatus(tx, actor, licence, { act: "revoke", reason: decided.reason });
    return true;
  });
}
