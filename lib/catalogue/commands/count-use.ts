import { inTransaction } from "@/lib/platform/db";

/** One more application for a service: it moves up among the most used and in equal search results. The number only
 *  orders lists, so that a job that counts twice after a crash does no harm. */
export async function countUse(code: string): Promise<void> {
  await inTransaction("catalogue/count-use", async (tx) => {
    await tx.db.serviceItem.updateMany({ where: { code }, data: { uses: { increment: 1 } } });
    await tx.db.searchEntry.updateMany({ where: { id: `service:${code}` }, data: { weight: { increment: 1 } } });
  });
}
