import type { z } from "zod";
import { getSubjectMasked } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { makeDocumentNo } from "@/lib/platform/codes";
import { inTransaction } from "@/lib/platform/db";
import { appendToLedger } from "@/lib/platform/ledger";
import { registerWalkInInput } from "../model/walk-in";
import { applicantFor } from "../store/applicant-for";
import { orderWalkInPaper } from "../store/order-paper";
import { requireBody, requireWindow } from "../store/walk-in";

/**
 * Takes papers for a matter that is not in the catalogue (纯接件) and answers the number of the receipt. No clock starts;
 * the signed receipt names the papers, who took them and when, and the body that will get them when it is known.
 * Refuses case/presence-missing, case/not-allowed, case/nothing-asked for a body that is not there.
 */
export async function registerWalkIn(
  actor: Actor,
  input: z.input<typeof registerWalkInInput>,
): Promise<{ number: string }> {
  const { subjectId: wanted, matter, materials, note, handTo } = registerWalkInInput.parse(input);
  const post = requireWindow(actor);
  return inTransaction("cases/register-walk-in", async (tx) => {
    const { subjectId } = await applicantFor(tx, actor, wanted);
    const { nameMasked } = await getSubjectMasked(subjectId);
    const to = handTo === undefined ? null : await requireBody(tx, handTo);
    const number = makeDocumentNo({ kind: "DJ", year: Number(tx.today.slice(0, 4)) });
    const { id } = await tx.db.walkIn.create({
      data: {
        number,
        matter,
        subjectId,
        subjectMasked: nameMasked,
        materials,
        note,
        departmentCode: post.departmentCode,
        areaCode: post.areaCode,
        areaPath: post.areaPath,
        receivedBy: post.accountId,
        receivedAt: tx.now,
      },
    });
    await orderWalkInPaper(tx, { number, departmentCode: post.departmentCode }, "walk-in-receipt", {
      by: post.accountId,
      ...(to ? { to } : {}),
    });
    await appendToLedger(tx, {
      actor,
      subject: { type: "walk-in", id },
      event: "walk-in.registered",
      facts: { number, materials: materials.length },
    });
    return { number };
  });
}
