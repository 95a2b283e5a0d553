import { db } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/i18n";
import type { Channel } from "../contract";

/** Somebody who is told, and on which ways beside the app they can be reached. */
export type Recipient = { subjectId: string; channels: Channel[]; locale: Locale };

/** The subject of a case and its agent. An organisation has no telephone of its own: its agent is called. */
export async function recipientsOf(subjectIds: readonly (string | null)[]): Promise<Recipient[]> {
  const ids = [...new Set(subjectIds.filter((id) => id !== null))];
  const rows = await db().subject.findMany({
    where: { id: { in: ids } },
    select: { id: true, phoneEnc: true, emailEnc: true, accounts: { select: { locale: true }, take: 1 } },
  });
  return rows.map(({ id, phoneEnc, emailEnc, accounts }) => ({
    subjectId: id,
    channels: ["in-app", ...(phoneEnc ? ["sms" as const] : []), ...(emailEnc ? ["mail" as const] : [])],
    locale: accounts[0]?.locale === "en" ? "en" : "zh-CN",
  }));
}
