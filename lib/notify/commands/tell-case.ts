import { findNoticeFacts } from "@/lib/cases";
import { inTransaction } from "@/lib/platform/db";
import { noticeOf } from "../model/notice";
import { recipientsOf } from "../queries/recipients";
import { addMessages } from "../store/add-messages";

/**
 * Tells the people of a case what happened: the subject and the agent, in the app always, by SMS and mail where there is
 * an address. Repeatable. Answers how many messages are new.
 */
export async function tellCase(event: string, payload: Record<string, unknown>): Promise<number> {
  if (typeof payload.caseId !== "string") return 0;
  const facts = await findNoticeFacts(payload.caseId);
  const notice = facts && noticeOf(event, facts, payload);
  if (!facts || !notice) return 0;
  const recipients = await recipientsOf([facts.subjectId, facts.agentId]);
  return inTransaction("notify/tell-case", (tx) => addMessages(tx, notice, facts.caseId, recipients));
}
