import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { answerRequestInput } from "../contract";
import { requirePossible } from "../model/transitions";
import { isChiefOf } from "../policy";
import { grantExtension } from "../store/grant-extension";
import { getCaseForUpdate } from "../store/load-case";
import { openHold } from "../store/open-hold";
import { recordCase } from "../store/record";

/**
 * The chief approves or refuses what a holder asked for: a hold (supplement, transfer, halt) or an extension.
 * Nobody approves their own request. Refuses: case/not-allowed, case/not-held (nothing is asked), case/wrong-state.
 */
export async function answerRequest(
  actor: Actor,
  ref: string,
  input: z.input<typeof answerRequestInput>,
): Promise<{ caseId: string }> {
  const { approve } = answerRequestInput.parse(input);
  return inTransaction("cases/answer-request", async (tx) => {
    const found = await getCaseForUpdate(tx, actor, ref);
    if (!isChiefOf(actor, found)) throw new Refusal("case/not-allowed", { action: "approve" }, { status: 403 });
    requirePossible(found.state, "hold");
    const hold = found.holds.find((one) => one.state === "asked");
    const extension = found.extensions.find((one) => one.state === "asked");
    if (!hold && !extension) throw new Refusal("case/not-held", {}, { status: 409 });
    if (approve && hold) await openHold(tx, actor, found, hold);
    else if (approve && extension) await grantExtension(tx, actor, found, extension);
    else {
      const refused = { state: "refused", decidedBy: actor.accountId, decidedAt: tx.now };
      if (hold) await tx.db.hold.update({ where: { id: hold.id }, data: refused });
      else if (extension) await tx.db.extension.update({ where: { id: extension.id }, data: refused });
      const request = hold ? `hold:${hold.id}` : `extension:${extension?.id ?? ""}`;
      await recordCase(tx, actor, found.id, "case.request-refused", found.state, [], { request });
    }
    return { caseId: found.id };
  });
}
