import { defineJob } from "@/lib/platform/jobs";
import { sendMessage } from "../commands/send-message";
import { heard, messageRequeued } from "../events";

/** A message just written goes to its carrier at once; what fails is the sweep's. */
export const sendMessageJob = defineJob({
  name: "send-message",
  on: [...heard.messages, messageRequeued.name],
  // A carrier answers after a few tenths of a second: one after the other, a morning's messages would be told at noon.
  atOnce: 4,
  async handle({ messageId }, actor) {
    if (typeof messageId === "string") await sendMessage(actor, messageId);
  },
});
