import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { claimNow } from "../store/claim-now";

/**
 * Claim (认领): a candidate takes an open task; claiming what one already holds changes nothing.
 * Refuses: workflow/task-not-found, workflow/task-not-open, workflow/task-taken, workflow/not-allowed, workflow/own-case,
 * workflow/already-signing.
 */
export async function claimTask(actor: Actor, taskId: string): Promise<{ taskId: string; caseId: string }> {
  return inTransaction("workflow/claim-task", async (tx) => {
    const { caseId } = await claimNow(tx, actor, taskId);
    return { taskId, caseId };
  });
}
