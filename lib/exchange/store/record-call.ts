import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import type { ExchangeResult, SystemName } from "../contract";

export type CallAbout = {
  system: SystemName;
  /** What was asked for: `population`, `licence:degree`, `message:<id>`; never a personal value. */
  target: string;
  caseId?: string | null;
  sittingId?: string | null;
};

/** Notes one call to an outside system: who, what for, how long, how it ended; never what was said. */
export async function recordCall(
  tx: Tx,
  actor: Actor,
  about: CallAbout,
  result: ExchangeResult<unknown>,
): Promise<void> {
  await tx.db.exchangeCall.create({
    data: {
      callNo: result.callNo,
      system: about.system,
      target: about.target,
      caseId: about.caseId ?? null,
      sittingId: about.sittingId ?? null,
      ok: result.ok,
      reason: result.ok ? null : result.reason,
      ms: result.ms,
      actorId: actor.accountId,
      at: tx.now,
    },
  });
}
