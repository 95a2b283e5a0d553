import { findCasePlace } from "@/lib/cases";
import { unreceivedMessages } from "@/lib/notify";
import { inTransaction } from "@/lib/platform/db";
import { defineSweep, oneByOne } from "@/lib/platform/jobs";
import { unalerted } from "../queries/unalerted";
import { addAlert } from "../store/add-alert";

const causeOf = (messageId: string) => `message:${messageId}`;

/** A message that did not reach its person is somebody's task: the window calls. */
export const unreceivedMessageSweep = defineSweep({
  name: "unreceived-message",
  async handle() {
    const failed = await unreceivedMessages(2_000);
    const fresh = await unalerted(failed.map(({ messageId }) => causeOf(messageId)));
    const untold = failed.filter(({ messageId }) => fresh.has(causeOf(messageId)));
    return oneByOne(untold, async ({ messageId, caseId, channel, failure }) => {
      const place = await findCasePlace(caseId);
      if (!place) return false;
      const facts = { channel, failure };
      const cause = causeOf(messageId);
      const alert = { kind: "message-unreceived", level: "notice", facts, cause, for: "window" } as const;
      return inTransaction("supervision/unreceived-message-sweep", (tx) => addAlert(tx, alert, place));
    });
  },
});
