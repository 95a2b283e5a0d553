import type { Actor } from "@/lib/platform/auth";
import { db, reads } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { loadProcess, type NextSteps, nextSteps, offeredOutcomes } from "@/lib/workflow";
import { processFacts } from "../store/process-context";
import { caseWhere } from "../store/scope-where";
import { getPinnedService } from "./pinned-service";

/** What each outcome of a pending task would lead to, told before it is chosen; null where it cannot be known. */
export async function getNextSteps(
  actor: Actor,
  task: { id: string; caseId: string; node: string },
): Promise<Record<string, NextSteps | null>> {
  const found = await db().case.findFirst({
    where: { AND: [{ id: task.caseId }, caseWhere(actor)] },
    select: { id: true, round: true, scenario: true, versionId: true },
  });
  if (!found) throw new Refusal("case/not-found", {}, { status: 404 });
  const service = await getPinnedService(found.versionId);
  const [facts, state] = await Promise.all([
    processFacts(reads(), { ...found, service }),
    loadProcess(reads(), found.id),
  ]);
  return Object.fromEntries(
    offeredOutcomes(service.process, task.node).map((outcome) => [
      outcome,
      nextSteps(state, service.process, task.id, outcome, facts),
    ]),
  );
}
