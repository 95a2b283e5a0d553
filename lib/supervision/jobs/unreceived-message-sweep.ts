import { findCasePlace } from "@/lib/cases";
import { unreceivedMessages } from "@/lib/notify";
import { inTransaction } from "@/lib/platform/db";
import { defineSweep } from "@/lib/platform/jobs";
import { addAlert } from "../store/add-alert";

/** A message that did not reach its person is somebody's task: the window calls. */
export const unreceivedMessageSweep = defineSweep({
  name: "unreceived-message",
  async handle() {
    let raised = 0;
    for (const { messageId, caseId, channel, failure } of await unreceivedMessages(200)) {
      const place = await findCasePlace(caseId);
      if (!place) continue;
      const facts = { channel, failure };
      const cause = `message:${messageId}`;
      const alert = { kind: "message-unreceived", level: "notice", facts, cause, for: "window" } as const;
      if (await inTransaction((tx) => addAlert(tx, alert, place))) raised += 1;
    }
    return raised;
  },
});
