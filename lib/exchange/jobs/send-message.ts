import { defineJob } from "@/lib/platform/jobs";
import { sendMessage } from "../commands/send-message";
import { heard, messageRequeued } from "../events";

/** A message just written goes to its carrier at once; what fails is the sweep's. */
export const sendMessageJob = defineJob({
  name: "send-message",
  on: [...heard.messages, messageRequeued.name],
  async handle({ messageId }, actor) {
    if (typeof messageId === "string") await sendMessage(actor, messageId);
  },
});
