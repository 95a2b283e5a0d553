import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { terminateInput } from "../contract";
import { caseTerminated } from "../events";
import { closeWithout } from "../store/close-without";
import { caseForAct } from "../store/load-case";

/** Terminate (终止): the chief, with a reason (subject gone, duplicate, entry error); an alert for the officer. */
export async function terminateCase(
  actor: Actor,
  ref: string,
  input: z.input<typeof terminateInput>,
): Promise<{ caseId: string }> {
  const { reason } = terminateInput.parse(input);
  return inTransaction("cases/terminate-case", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "terminate");
    await closeWithout(tx, actor, found, {
      outcome: "terminated",
      event: "case.terminated",
      paper: "termination",
      facts: { reason },
    });
    emit(tx, caseTerminated, { caseId: found.id });
    return { caseId: found.id };
  });
}
