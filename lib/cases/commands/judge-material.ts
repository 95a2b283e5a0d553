import { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { CaseState } from "../model/states";
import { requirePossible } from "../model/transitions";
import { requireAllowed } from "../policy";
import { getCaseForUpdate } from "../store/load-case";

export const judgeMaterialInput = z.object({
  requirement: z.string().max(64),
  verdict: z.enum(["ok", "wrong"]),
  reason: z.string().trim().max(1_000).default(""),
});

/** Before acceptance, and not while the applicant mends. */
const looking: readonly CaseState[] = ["submitted", "pre-accepted", "received"];

/**
 * A clerk's verdict on one material in pre-review or at the counter: what is wrong, from the list or in words, becomes
 * a line of the one correction notice. Only while the city is looking: a verdict given while the applicant mends would
 * make the answer unreadable. Refuses: case/material-unknown, case/not-allowed, case/wrong-state.
 */
export async function judgeMaterial(
  actor: Actor,
  ref: string,
  input: z.input<typeof judgeMaterialInput>,
): Promise<void> {
  const { requirement, verdict, reason } = judgeMaterialInput.parse(input);
  await inTransaction("cases/judge-material", async (tx) => {
    const found = await getCaseForUpdate(tx, actor, ref);
    requireAllowed(actor, "pre-review", found);
    if (!looking.includes(found.state)) requirePossible(found.state, "receive");
    const { count } = await tx.db.caseMaterial.updateMany({
      where: { caseId: found.id, requirement },
      data: { verdict, reason: verdict === "wrong" ? reason : null, reviewedAt: tx.now },
    });
    if (count === 0) throw new Refusal("case/material-unknown", { name: requirement }, { status: 422 });
  });
}
