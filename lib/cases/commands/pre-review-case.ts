import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { preReviewInput } from "../contract";
import { casePreAccepted } from "../events";
import { requirePreReview } from "../policy";
import { issueCorrection } from "../store/issue-correction";
import { caseForAct } from "../store/load-case";
import { moveClocks } from "../store/move-clocks";
import { dropNoticeDraft } from "../store/notice-draft";
import { orderPaper } from "../store/order-paper";
import { recordCase } from "../store/record";
import { saveCase } from "../store/save-case";

/**
 * Pre-review (预审): an online check before acceptance that starts no statutory clock. Pass leads to provisional
 * acceptance (预受理): the person is told what to bring, where and until when. Mend is the one correction notice;
 * a second one is the chief's to confirm.
 * Refuses: case/wrong-state, case/not-allowed, case/nothing-asked, case/second-correction.
 */
export async function preReviewCase(
  actor: Actor,
  ref: string,
  input: z.input<typeof preReviewInput>,
): Promise<{ caseId: string }> {
  const { verdict, items, note, confirm } = preReviewInput.parse(input);
  return inTransaction("cases/pre-review-case", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "pre-review");
    requirePreReview(actor, found, verdict === "mend" && confirm !== undefined && found.corrections.length > 0);
    if (verdict === "mend") {
      await issueCorrection(tx, actor, found, { items, from: "submitted", ...(confirm ? { confirm } : {}) });
      return { caseId: found.id };
    }
    const { caseChange, facts } = await moveClocks(tx, found, {
      end: ["pre-review"],
      start: [{ kind: "lapse", startDay: tx.today, n: found.service.item.clocks.lapse, unit: "calendar-day" }],
    });
    await saveCase(tx, found, { state: "pre-accepted", ...caseChange });
    await dropNoticeDraft(tx, found.id);
    await orderPaper(tx, found, "pre-acceptance", { day: tx.today, lapseDays: found.service.item.clocks.lapse, note });
    await recordCase(tx, actor, found.id, "case.pre-accepted", "pre-accepted", facts);
    emit(tx, casePreAccepted, { caseId: found.id });
    return { caseId: found.id };
  });
}
