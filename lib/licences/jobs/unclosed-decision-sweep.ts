import { unclosedDecisions } from "@/lib/cases";
import { defineSweep, oneByOne } from "@/lib/platform/jobs";
import { closeWhenReady } from "../commands/close-when-ready";
import { makeLicence } from "../commands/make-licence";

/** Granted and no licence, or a licence without signature: made under the numbers it already has. */
export const unsignedLicenceSweep = defineSweep({
  name: "unsigned-licence",
  handle: async (actor) => oneByOne(await unclosedDecisions(500), (caseId) => makeLicence(actor, caseId)),
});

/** Decided, everything made, and still open: closed. */
export const unclosedDecisionSweep = defineSweep({
  name: "unclosed-decision",
  handle: async (actor) => oneByOne(await unclosedDecisions(500), (caseId) => closeWhenReady(actor, caseId)),
});
