import type { z } from "zod";
import { getServiceNodes } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { emit } from "@/lib/platform/outbox";
import { evaluateInput } from "../contract";
import { caseEvaluated } from "../events";
import { foreignTags } from "../model/tags";
import { addEvaluation } from "../store/add-evaluation";
import { isPresent } from "../store/present";

/**
 * Rate one node of a case (好差评, GB/T 39734-2020): five grades, reason tags of that grade, once per node, only what
 * has happened, voluntary: nothing is rated by itself. By the subject, its agent, or a clerk for a person who is present.
 * Refuses: case/not-found, evaluation/not-allowed, evaluation/not-yet, evaluation/foreign-tag, evaluation/already-rated.
 */
export async function evaluate(
  actor: Actor,
  ref: string,
  input: z.input<typeof evaluateInput>,
): Promise<{ evaluationId: string }> {
  const { node, grade, tags, text, channel } = evaluateInput.parse(input);
  const found = await getServiceNodes(actor, ref);
  const wrong = foreignTags(grade, tags);
  if (wrong.length > 0)
    throw new Refusal("evaluation/foreign-tag", { tag: wrong.join(", ") }, { status: 422, detail: { tags: wrong } });
  return inTransaction("evaluation/evaluate", async (tx) => {
    if (!found.mine && !(await isPresent(tx, actor, [found.subjectId, found.agentId])))
      throw new Refusal("evaluation/not-allowed", {}, { status: 403 });
    const happened = (node === "apply" || node === "correction" || node === "result") && found.happened[node];
    if (!happened) throw new Refusal("evaluation/not-yet", { node });
    const { caseId, departmentCode, areaPath } = found;
    const evaluationId = await addEvaluation(tx, {
      caseId,
      node,
      grade,
      tags,
      text,
      channel: found.mine ? channel : "window",
      departmentCode,
      areaPath,
    });
    await appendToLedger(tx, {
      actor,
      subject: { type: "case", id: caseId },
      event: caseEvaluated.name,
      facts: { node, grade, tags },
    });
    emit(tx, caseEvaluated, { caseId, evaluationId, node, grade });
    return { evaluationId };
  });
}
