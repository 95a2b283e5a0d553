import { now } from "@/lib/platform/clock";
import { defineSweep } from "@/lib/platform/jobs";
import { sendMessage } from "../commands/send-message";
import { listTriable } from "../store/messages";

/** Messages that are still queued when their next attempt is due. One carrier down must not hold the sweep for long. */
export const unsentMessageSweep = defineSweep({
  name: "unsent-message",
  async handle(actor) {
    let sent = 0;
    for (const id of await listTriable(now(), 100)) if ((await sendMessage(actor, id)) === "sent") sent += 1;
    return sent;
  },
});
