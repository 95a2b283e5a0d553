import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { submitInput } from "../contract";
import { caseForAct } from "../store/load-case";
import { submittedNow } from "../store/submitted-now";

/**
 * Submit (提交): the draft becomes a case with a number people read and type. Accepted online (网办深度 4) or at a window,
 * submitting is receiving (行政许可法 art. 29, 33); otherwise it asks for a pre-review, which has a city promise of its own.
 * Versions are pinned here; a draft of an older version is carried over.
 * Refuses: case/form-incomplete, case/materials-missing, case/version-changed, case/wrong-state.
 */
export async function submitCase(
  actor: Actor,
  ref: string,
  input: z.input<typeof submitInput> = {},
): Promise<{ caseId: string; caseNo: string }> {
  const given = submitInput.parse(input);
  return inTransaction("cases/submit-case", async (tx) =>
    submittedNow(tx, actor, await caseForAct(tx, actor, ref, "submit"), given),
  );
}
