import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { caseExtended } from "../events";
import type { LoadedCase } from "./load-case";
import { moveClocks } from "./move-clocks";
import { orderPaper } from "./order-paper";
import { recordCase } from "./record";
import { saveCase } from "./save-case";

/** Grants an extension that was asked for: moves promise and statutory clocks once and tells the applicant why. */
export async function grantExtension(
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  asked: { id: string; n: number; reason: string },
): Promise<void> {
  await tx.db.extension.update({
    where: { id: asked.id },
    data: { state: "granted", decidedBy: actor.accountId, decidedAt: tx.now },
  });
  const { caseChange, facts } = await moveClocks(tx, found, { extend: asked.n });
  await saveCase(tx, found, caseChange);
  await orderPaper(tx, found, "extension", { n: asked.n, reason: asked.reason, day: tx.today });
  await recordCase(tx, actor, found.id, "case.extended", "accepted", facts, { extension: asked.id, n: asked.n });
  emit(tx, caseExtended, { caseId: found.id });
}
