import { caseSubmitted } from "@/lib/cases";
import { countUse } from "@/lib/catalogue";
import { defineJob } from "@/lib/platform/jobs";
import { serviceOfCase } from "../queries/service-of-case";

/** What people apply for moves up. */
export const countUseJob = defineJob({
  name: "count-use",
  on: [caseSubmitted.name],
  async handle({ caseId }) {
    const code = await serviceOfCase(String(caseId));
    if (code) await countUse(code);
  },
});
