import { getServiceNodes } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { isoOf } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { type Grade, type NodeView, nodes, satisfactionCode } from "../contract";

/** The nodes of a case that were or may be rated, for its person and for staff in scope. Refuses case/not-found. */
export async function listNodes(actor: Actor, ref: string): Promise<NodeView[]> {
  const { caseId, mine, happened } = await getServiceNodes(actor, ref);
  const given = await db().evaluation.findMany({ where: { caseId } });
  return nodes.flatMap((node) => {
    const row = given.find((one) => one.node === node);
    const reached = (node === "apply" || node === "correction" || node === "result") && happened[node];
    if (!row && !reached) return [];
    return [
      {
        node,
        open: mine && reached && !row,
        given: row
          ? {
              grade: row.grade as Grade,
              satisfactionCode: satisfactionCode(row.grade as Grade),
              tags: row.tags,
              text: row.text,
              at: isoOf(row.at),
            }
          : null,
      },
    ];
  });
}
