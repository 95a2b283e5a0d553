import { paperMade } from "@/lib/cases";
import { defineJob } from "@/lib/platform/jobs";
import { closeWhenReady } from "../commands/close-when-ready";
import { licenceIssued } from "../events";

/** The last paper of a decision closes the case: the decision itself or the licence, whichever comes later. */
export const closeDecidedJob = defineJob({
  name: "close-decided",
  on: [paperMade.name, licenceIssued.name],
  async handle({ caseId, kind, event }, actor) {
    const last = event === licenceIssued.name || (typeof kind === "string" && kind.startsWith("decision-"));
    if (last && typeof caseId === "string") await closeWhenReady(actor, caseId);
  },
});
