import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { withdrawInput } from "../contract";
import { closeWithout } from "../store/close-without";
import { caseForAct } from "../store/load-case";

/** Withdraw (撤回): by the applicant until the case is decided, also while it is held. Refuses: case/wrong-state. */
export async function withdrawCase(
  actor: Actor,
  ref: string,
  input: z.input<typeof withdrawInput> = {},
): Promise<{ caseId: string }> {
  const { reason } = withdrawInput.parse(input);
  return inTransaction("cases/withdraw-case", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "withdraw");
    await closeWithout(tx, actor, found, {
      outcome: "withdrawn",
      event: "case.withdrawn",
      paper: "withdrawal",
      facts: { reason },
    });
    return { caseId: found.id };
  });
}
