import { db } from "@/lib/platform/db";

/** The decision to take a permit back: of which case, and the reason its head gave. Null when it was decided otherwise. */
export async function findRevocation(taskId: string): Promise<{ caseId: string; reason: string } | null> {
  const task = await db().task.findFirst({ where: { id: taskId, kind: "follow-up", outcome: "revoked" } });
  return task && { caseId: task.caseId, reason: task.opinion ?? "" };
}
