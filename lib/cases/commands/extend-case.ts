import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { emit } from "@/lib/platform/outbox";
import { cityParameters } from "@/lib/platform/parameters";
import { extendInput } from "../contract";
import { requestAsked } from "../events";
import { isChiefOf } from "../policy";
import { grantExtension } from "../store/grant-extension";
import { requireHeldTask } from "../store/held-task";
import { caseForAct } from "../store/load-case";
import { recordCase } from "../store/record";

/**
 * Extend (延期, art. 42(1)): once, at most ten working days, asked by the holder, granted by the head of the body, the
 * applicant told with the reason. The head's own act asks and grants. Refuses: case/already-extended, case/wrong-state.
 */
export async function extendCase(
  actor: Actor,
  ref: string,
  input: z.input<typeof extendInput>,
): Promise<{ caseId: string; extensionId: string; state: "granted" | "asked" }> {
  const { limit, reason } = extendInput.parse(input);
  const { maxExtension } = await cityParameters();
  return inTransaction("cases/extend-case", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "extend");
    const chief = isChiefOf(actor, found);
    if (!chief) await requireHeldTask(tx, actor, found.id);
    if (found.extensions.some((one) => one.state !== "refused"))
      throw new Refusal("case/already-extended", {}, { status: 409 });
    const asked = await tx.db.extension.create({
      data: {
        caseId: found.id,
        n: Math.min(limit, maxExtension),
        reason,
        state: "asked",
        askedBy: actor.accountId ?? found.id,
        askedAt: tx.now,
      },
    });
    if (chief) {
      await grantExtension(tx, actor, found, asked);
      return { caseId: found.id, extensionId: asked.id, state: "granted" };
    }
    await recordCase(tx, actor, found.id, "case.request-asked", found.state, [], {
      request: `extension:${asked.id}`,
      n: asked.n,
    });
    emit(tx, requestAsked, { caseId: found.id, request: `extension:${asked.id}` });
    return { caseId: found.id, extensionId: asked.id, state: "asked" };
  });
}
