import { caseDecided } from "@/lib/cases";
import { defineJob } from "@/lib/platform/jobs";
import { makeLicence } from "../commands/make-licence";

/** A grant makes its licence; what fails is the sweep's. */
export const makeLicenceJob = defineJob({
  name: "make-licence",
  on: [caseDecided.name],
  async handle({ caseId, outcome }, actor) {
    if (typeof caseId === "string" && outcome === "granted") await makeLicence(actor, caseId);
  },
});
