import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { defineSweep, oneByOne } from "@/lib/platform/jobs";
import type { ClockKind } from "../model/clocks";
import type { CaseState } from "../model/states";
import { dueClocks } from "../queries/due-clocks";
import { expiredDeferrals } from "../queries/expired-deferrals";
import { type Closing, closeWithout } from "../store/close-without";
import { lockCase } from "../store/load-case";

const timed: { kind: ClockKind; state: CaseState; closing: Closing }[] = [
  {
    kind: "reply",
    state: "correcting",
    closing: { outcome: "returned", event: "case.returned", paper: "return", facts: { why: "reply" } },
  },
  {
    kind: "lapse",
    state: "pre-accepted",
    closing: { outcome: "lapsed", event: "case.lapsed", paper: "lapse", facts: {} },
  },
];

const deferralClosing: Closing = {
  outcome: "returned",
  event: "case.returned",
  paper: "return",
  facts: { why: "deferral" },
};

/** Time that ran out closes the case with paper and message: no reply, nobody came, a promised material never arrived. */
export const expiredTimeSweep = defineSweep({
  name: "expired-time",
  async handle(actor) {
    const closings: (() => Promise<boolean>)[] = [];
    for (const { kind, state, closing } of timed)
      for (const { caseId } of await dueClocks(kind))
        closings.push(() => closeIfStill(actor, caseId, state, kind, closing));
    for (const { caseId } of await expiredDeferrals())
      closings.push(() => closeIfStill(actor, caseId, "accepted", undefined, deferralClosing));
    return oneByOne(closings, (close) => close());
  },
});

async function closeIfStill(
  actor: Actor,
  caseId: string,
  state: CaseState,
  kind: ClockKind | undefined,
  closing: Closing,
): Promise<boolean> {
  return inTransaction("cases/expired-time-sweep", async (tx) => {
    const found = await lockCase(tx, caseId);
    if (found.state !== state) return false;
    const over = kind
      ? found.clocks.some(
          (clock) => clock.kind === kind && clock.state === "running" && clock.dueAt && clock.dueAt < tx.now,
        )
      : found.deferrals.some((one) => one.suppliedAt === null && one.dueAt < tx.now);
    if (!over) return false;
    await closeWithout(tx, actor, found, closing);
    return true;
  });
}
