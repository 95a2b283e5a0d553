import { revocationDecided } from "@/lib/cases";
import { defineJob } from "@/lib/platform/jobs";
import { revokeForPromise } from "../commands/revoke-for-promise";

/** The head of the body took the permit back: from now on every verification says so. */
export const revokeForPromiseJob = defineJob({
  name: "revoke-for-promise",
  on: [revocationDecided.name],
  async handle({ taskId }, actor) {
    if (typeof taskId === "string") await revokeForPromise(actor, taskId);
  },
});
