import type { Tx } from "@/lib/platform/db";

/** The notice went out, or nothing has to be mended: what was marked for it on the way is gone. */
export async function dropNoticeDraft(tx: Tx, caseId: string): Promise<void> {
  await tx.db.noticeDraft.deleteMany({ where: { caseId } });
}
