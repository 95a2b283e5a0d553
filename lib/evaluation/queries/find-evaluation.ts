import { db } from "@/lib/platform/db";

/** One rating by its id, for those who listen; null when it is not there. */
export async function findEvaluation(id: string) {
  return db().evaluation.findUnique({ where: { id } });
}
