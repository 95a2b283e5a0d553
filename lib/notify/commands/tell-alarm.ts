import { inTransaction } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import { administrators } from "../queries/administrators";
import { addMessages } from "../store/add-messages";

/** An alarm that became red: its key, since which hour it counts as the same, what it is and what to do. */
export type AlarmNews = { alarm: string; episode: string; title: Bilingual; act: Bilingual };

/** Tells the administrators once for each episode, however many processes see it. Answers how many messages were new. */
export async function tellAlarm({ alarm, episode, title, act }: AlarmNews): Promise<number> {
  const recipients = await administrators();
  const notice = { template: "alarm", params: { title, act }, cause: `alarm:${alarm}:${episode}` };
  return inTransaction("notify/tell-alarm", (tx) => addMessages(tx, notice, null, recipients));
}
