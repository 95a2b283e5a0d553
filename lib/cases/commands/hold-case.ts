import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { emit } from "@/lib/platform/outbox";
import { holdInput } from "../contract";
import { requestAsked } from "../events";
import { isChiefOf } from "../policy";
import { requireHeldTask } from "../store/held-task";
import type { LoadedCase } from "../store/load-case";
import { caseForAct } from "../store/load-case";
import { openHold } from "../store/open-hold";
import { recordCase } from "../store/record";

/**
 * Hold (挂起/特别程序, art. 45): `special` by the holder of a task opens at once; `supplement`, `transfer` and `halt`
 * are asked by the holder and approved by the chief (the chief's own act is both). One at a time; told in writing.
 * Refuses: case/wrong-state, case/already-held, case/not-allowed.
 */
export async function holdCase(
  actor: Actor,
  ref: string,
  input: z.input<typeof holdInput>,
): Promise<{ caseId: string; holdId: string; state: "open" | "asked" }> {
  const { kind, reason, expectedDays } = holdInput.parse(input);
  return inTransaction("cases/hold-case", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "hold");
    const chief = isChiefOf(actor, found);
    if (!chief) await requireHeldTask(tx, actor, found.id);
    requireNoHold(found);
    const asked = await tx.db.hold.create({
      data: {
        caseId: found.id,
        kind,
        reason,
        expectedDays,
        state: "asked",
        askedBy: actor.accountId ?? found.id,
        askedAt: tx.now,
      },
    });
    if (kind === "special" || chief) {
      await openHold(tx, actor, found, asked);
      return { caseId: found.id, holdId: asked.id, state: "open" };
    }
    await askChief(tx, actor, found, `hold:${asked.id}`, kind);
    return { caseId: found.id, holdId: asked.id, state: "asked" };
  });
}

function requireNoHold(found: LoadedCase): void {
  if (found.holds.some((hold) => hold.state === "open" || hold.state === "asked"))
    throw new Refusal("case/already-held", {}, { status: 409 });
}

async function askChief(tx: Tx, actor: Actor, found: LoadedCase, request: string, kind: string): Promise<void> {
  await recordCase(tx, actor, found.id, "case.request-asked", found.state, [], { request, kind });
  emit(tx, requestAsked, { caseId: found.id, request });
}
