import type { Actor } from "@/lib/platform/auth";
import { dayOf, instantOf } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db";
import { defineSweep, oneByOne } from "@/lib/platform/jobs";
import { runningNotice } from "../model/notice-clock";
import { requirePossible } from "../model/transitions";
import { requireAllowed } from "../policy";
import { dueClocks } from "../queries/due-clocks";
import { acceptedNow } from "../store/accepted-now";
import { lockCase } from "../store/load-case";

/**
 * Silence is acceptance (art. 32(4)): a received case whose notice clock has run out is accepted as of the day of
 * receipt, and both sides are told. The days gone by count.
 */
export const deemedAcceptanceSweep = defineSweep({
  name: "deemed-acceptance",
  async handle(actor) {
    return oneByOne(await dueClocks("notice"), ({ caseId }) => deem(actor, caseId));
  },
});

async function deem(actor: Actor, caseId: string): Promise<boolean> {
  return inTransaction("cases/deemed-acceptance-sweep", async (tx) => {
    const found = await lockCase(tx, caseId);
    const notice = runningNotice(found.clocks);
    if (found.state !== "received" || !notice?.dueAt || notice.dueAt >= tx.now) return false;
    requireAllowed(actor, "deem", found);
    requirePossible(found.state, "deem");
    const day = notice.startDay;
    const at = dayOf(notice.startedAt) === day ? notice.startedAt : instantOf(day);
    await acceptedNow(tx, actor, found, { day, at, deemed: true, deferred: false, window: undefined });
    return true;
  });
}
