import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { isApplicant } from "../policy";
import { caseWhere, refWhere } from "../store/scope-where";

/** What a person went through with a case: the nodes of service that can be rated (好差评). */
export type ServiceNodes = {
  caseId: string;
  subjectId: string;
  agentId: string | null;
  departmentCode: string;
  areaPath: string;
  /** True when the actor is the subject, its agent, or acts for it today. */
  mine: boolean;
  happened: { apply: boolean; correction: boolean; result: boolean };
};

/** The nodes of a case in the actor's scope. Not yours is not found (404 `case/not-found`). */
export async function getServiceNodes(actor: Actor, ref: string): Promise<ServiceNodes> {
  const row = await db().case.findFirst({
    where: { AND: [refWhere(ref), caseWhere(actor)] },
    include: { corrections: { where: { answeredAt: { not: null } }, take: 1, select: { id: true } } },
  });
  if (!row) throw new Refusal("case/not-found", {}, { status: 404 });
  return {
    caseId: row.id,
    subjectId: row.subjectId,
    agentId: row.agentId,
    departmentCode: row.departmentCode,
    areaPath: row.areaPath,
    mine: isApplicant(actor, row),
    happened: {
      apply: row.submittedAt !== null,
      correction: row.corrections.length > 0,
      result: row.closedAt !== null,
    },
  };
}
