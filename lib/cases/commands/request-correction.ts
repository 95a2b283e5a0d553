import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { correctionInput } from "../contract";
import { requireNoticeRunning } from "../model/notice-clock";
import { issueCorrection } from "../store/issue-correction";
import { caseForAct } from "../store/load-case";

/**
 * Correction request (补正告知, art. 32(4)): within the notice clock, one notice that lists everything.
 * Refuses: case/wrong-state, case/deemed-accepted, case/second-correction, case/material-unknown.
 */
export async function requestCorrection(
  actor: Actor,
  ref: string,
  input: z.input<typeof correctionInput>,
): Promise<{ caseId: string }> {
  const { items, confirm } = correctionInput.parse(input);
  return inTransaction("cases/request-correction", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "request-correction");
    requireNoticeRunning(found.clocks, tx.now);
    await issueCorrection(tx, actor, found, { items, from: "received", ...(confirm ? { confirm } : {}) });
    return { caseId: found.id };
  });
}
