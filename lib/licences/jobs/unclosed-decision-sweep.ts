import { unclosedDecisions } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { defineSweep } from "@/lib/platform/jobs";
import { closeWhenReady } from "../commands/close-when-ready";
import { makeLicence } from "../commands/make-licence";

/** Granted and no licence, or a licence without signature: made under the numbers it already has. */
export const unsignedLicenceSweep = defineSweep({
  name: "unsigned-licence",
  handle: (actor) => eachUnclosed(actor, makeLicence),
});

/** Decided, everything made, and still open: closed. */
export const unclosedDecisionSweep = defineSweep({
  name: "unclosed-decision",
  handle: (actor) => eachUnclosed(actor, closeWhenReady),
});

/** One case that cannot be finished must not keep the others waiting; its failure is told at the end. */
async function eachUnclosed(actor: Actor, finish: (actor: Actor, caseId: string) => Promise<boolean>): Promise<number> {
  let done = 0;
  const failures: unknown[] = [];
  for (const caseId of await unclosedDecisions(500)) {
    try {
      if (await finish(actor, caseId)) done += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} decisions could not be finished`);
  return done;
}
