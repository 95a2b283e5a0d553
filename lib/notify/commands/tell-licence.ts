import { z } from "zod";
import { findNoticeFacts } from "@/lib/cases";
import { inTransaction } from "@/lib/platform/db";
import { recipientsOf } from "../queries/recipients";
import { addMessages } from "../store/add-messages";

/** What a change of a licence tells; `outboxId` names it, so that it is told once. */
const licenceNews = z.object({
  caseId: z.uuid(),
  licenceId: z.uuid(),
  holderId: z.uuid(),
  status: z.enum(["valid", "suspended", "cancelled", "revoked"]),
  number: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  outboxId: z.string(),
});

/** Tells the holder, and the agent of the case, that a licence was suspended, restored, cancelled or revoked. */
export async function tellLicence(payload: Record<string, unknown>): Promise<number> {
  const { caseId, licenceId, holderId, status, number, titleZh, titleEn, outboxId } = licenceNews.parse(payload);
  const params = { licence: { zh: titleZh, en: titleEn }, number };
  const notice = { template: `licence-${status}`, params, cause: `licence.status-changed:${licenceId}:${outboxId}` };
  const facts = await findNoticeFacts(caseId);
  const recipients = await recipientsOf([holderId, facts?.agentId ?? null]);
  return inTransaction("notify/tell-licence", (tx) => addMessages(tx, notice, caseId, recipients));
}
