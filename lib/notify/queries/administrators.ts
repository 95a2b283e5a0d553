import { db } from "@/lib/platform/db";
import type { Recipient } from "./recipients";

/** The city's administrators, told in the app only: an alarm by SMS is the business of who watches the figures. */
export async function administrators(): Promise<Recipient[]> {
  const accounts = await db().account.findMany({
    where: { disabledAt: null, posts: { some: { role: "cityadmin" } } },
    select: { subjectId: true, locale: true },
  });
  return accounts.map(({ subjectId, locale }) => ({
    subjectId,
    channels: ["in-app"],
    locale: locale === "en" ? "en" : "zh-CN",
  }));
}
