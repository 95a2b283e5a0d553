import { defineJob } from "@/lib/platform/jobs";
import { makePaper } from "../commands/make-paper";
import { paperOrdered } from "../events";

/** Every paper a command ordered is made and signed after the commit; what fails is the sweep's. */
export const makePaperJob = defineJob({
  name: "make-paper",
  on: [paperOrdered.name],
  async handle({ paperId }, actor) {
    if (typeof paperId === "string") await makePaper(actor, paperId);
  },
});
