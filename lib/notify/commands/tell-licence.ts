import { findLicenceNews } from "@/lib/licences";
import { inTransaction } from "@/lib/platform/db";
import { recipientsOf } from "../queries/recipients";
import { addMessages } from "../store/add-messages";

/** Tells the holder that a licence was suspended, restored, cancelled or revoked. `told` names the event, once. */
export async function tellLicence(licenceId: string, status: string, told: string): Promise<number> {
  const licence = await findLicenceNews(licenceId);
  if (!licence) return 0;
  const { title, number, holderId, caseId } = licence;
  const params = { licence: title, number };
  const notice = { template: `licence-${status}`, params, cause: `licence.status-changed:${licenceId}:${told}` };
  const recipients = await recipientsOf([holderId, licence.agentId]);
  return inTransaction((tx) => addMessages(tx, notice, caseId, recipients));
}
