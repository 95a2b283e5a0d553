import { isUniqueViolation, type Prisma, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";

/** Writes a rating; the second of a node is refused, whoever is first (`evaluation/already-rated`). */
export async function addEvaluation(tx: Tx, data: Omit<Prisma.EvaluationCreateManyInput, "at">): Promise<string> {
  try {
    const { id } = await tx.db.evaluation.create({ data: { ...data, at: tx.now }, select: { id: true } });
    return id;
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("evaluation/already-rated", { node: data.node });
    throw error;
  }
}
