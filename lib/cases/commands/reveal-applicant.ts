import { z } from "zod";
import { getSubjectDetails } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { revealPurposes } from "../model/reveal-purposes";
import { isApplicant } from "../policy";
import { getCaseForUpdate } from "../store/load-case";
import { readValues } from "../store/values";

export const revealInput = z.object({
  purpose: z.enum(revealPurposes),
  what: z.enum(["applicant", "form"]).default("applicant"),
});

export type Revealed = {
  name: string;
  idNo: string;
  phone: string | null;
  /** Asked for with `what: "form"`: everything that was filled in. */
  values: Record<string, unknown> | null;
};

/**
 * Shows an applicant's name, number and phone (or the whole form) in full to somebody in scope who says why. The person
 * reads who looked and what for in the timeline (个人信息保护法 art. 44). Refuses case/not-found, case/not-allowed.
 */
export async function revealApplicant(
  actor: Actor,
  ref: string,
  input: z.input<typeof revealInput>,
): Promise<Revealed> {
  const { purpose, what } = revealInput.parse(input);
  return inTransaction("cases/reveal-applicant", async (tx) => {
    const found = await getCaseForUpdate(tx, actor, ref);
    if (isApplicant(actor, found) && actor.posts.length > 0)
      throw new Refusal("case/own-case", { action: "reveal" }, { status: 403 });
    await appendToLedger(tx, {
      actor,
      subject: { type: "case", id: found.id },
      event: "case.revealed",
      facts: { purpose, what },
    });
    const { name, idNo, phone } = await getSubjectDetails(found.subjectId);
    const { values } = what === "form" ? await readValues(tx, found.id, found.round) : { values: null };
    return { name, idNo, phone, values };
  });
}
