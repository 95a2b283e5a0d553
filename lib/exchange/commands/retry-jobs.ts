import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { retryDeadLetters } from "@/lib/platform/jobs";
import { appendAllToLedger } from "@/lib/platform/ledger";
import { retryJobsInput } from "../contract";
import { requireOperator } from "../policy";

/**
 * Starts jobs again that failed after every retry, by a person on the operations page; each is written into a chain of
 * its own. Of two people who press at once, one starts the job. Refuses: exchange/not-operator, exchange/nothing-to-retry.
 */
export async function retryJobs(actor: Actor, input: z.input<typeof retryJobsInput>): Promise<{ retried: number }> {
  requireOperator(actor);
  const { ids } = retryJobsInput.parse(input);
  return inTransaction("exchange/retry-jobs", async (tx) => {
    const again = await retryDeadLetters(tx, ids);
    if (again.length === 0) throw new Refusal("exchange/nothing-to-retry");
    await appendAllToLedger(
      tx,
      again.map(({ id, job, event }) => ({
        actor,
        subject: { type: "job", id },
        event: "job.retried",
        facts: { job, event },
      })),
    );
    return { retried: again.length };
  });
}
