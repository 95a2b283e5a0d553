import { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { onPaper } from "../model/paper-parts";
import { requireAllowed } from "../policy";
import { getCaseForUpdate } from "../store/load-case";
import { orderPaper } from "../store/order-paper";

export const handOverInput = z.object({ to: z.string().trim().min(2).max(60) });

/**
 * Paper originals taken at the window go to the body that reviews: a hand-over slip (材料交接单) names them and both sides.
 * Refuses case/nothing-asked when the case holds no paper, case/not-allowed, case/wrong-state before it is received.
 */
export async function handOverOriginals(
  actor: Actor,
  ref: string,
  input: z.input<typeof handOverInput>,
): Promise<{ caseId: string; number: string }> {
  const { to } = handOverInput.parse(input);
  return inTransaction("cases/hand-over-originals", async (tx) => {
    const found = await getCaseForUpdate(tx, actor, ref);
    requireAllowed(actor, "receive", found);
    if (!["received", "accepted", "decided"].includes(found.state))
      throw new Refusal("case/wrong-state", { state: found.state, action: "handover", article: "29" });
    if (onPaper(found.service.item, found.materials).length === 0)
      throw new Refusal("case/nothing-asked", {}, { status: 422 });
    const clerk = actor.postsOf("clerk")[0];
    const from =
      clerk && (await tx.db.department.findUnique({ where: { code: clerk.departmentCode }, select: { nameZh: true } }));
    const number = await orderPaper(tx, found, "handover", { day: tx.today, to, from: from?.nameZh ?? "" });
    await appendToLedger(tx, {
      actor,
      subject: { type: "case", id: found.id },
      event: "originals.handed-over",
      facts: { paper: number },
    });
    return { caseId: found.id, number };
  });
}
