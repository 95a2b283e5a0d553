"use server";
import { requireActor } from "@/lib/identity/loaders";
import { type Acted, act, fromPage } from "@/lib/platform/actions";
import { settleAlert } from "@/lib/supervision";

/** Says that an alert was seen to, and how. */
export const settle = fromPage(
  ["text", "record"],
  async (id: string, input: { note: string }): Promise<Acted<null>> => {
    const actor = await requireActor("/supervision/alerts");
    return act(actor.locale, async () => {
      await settleAlert(actor, id, input);
      return null;
    });
  },
);
