import type { Actor } from "@/lib/platform/auth";
import { now } from "@/lib/platform/clock";
import { db, inTransaction } from "@/lib/platform/db";
import { defineSweep, oneByOne } from "@/lib/platform/jobs";
import { emit } from "@/lib/platform/outbox";
import { lightChanged, replyWarned } from "../events";
import { lockCase } from "../store/load-case";
import { moveClocks } from "../store/move-clocks";
import { recordCase } from "../store/record";
import { saveCase } from "../store/save-case";

/**
 * Lights: an index range over the stored instants, so the cost grows with the lights that change, never with the open
 * cases. A change is a ledger event and news for supervision; the applicant is reminded before the reply time ends.
 */
export const lightScanSweep = defineSweep({
  name: "light-scan",
  async handle(actor) {
    const flips = await db().clock.findMany({
      where: { state: "running", nextFlipAt: { lte: now() } },
      orderBy: { nextFlipAt: "asc" },
      take: 2_000,
      select: { caseId: true },
    });
    const cases = [...new Set(flips.map((flip) => flip.caseId))];
    return oneByOne(cases, async (caseId) => {
      await turn(actor, caseId);
      return true;
    });
  },
});

async function turn(actor: Actor, caseId: string): Promise<void> {
  await inTransaction("cases/light-scan-sweep", async (tx) => {
    const found = await lockCase(tx, caseId);
    const before = new Map(found.clocks.map((clock) => [clock.id, clock.light]));
    const { caseChange, facts } = await moveClocks(tx, found, {});
    await saveCase(tx, found, caseChange);
    const turned = found.clocks.filter((clock) => clock.state === "running" && before.get(clock.id) !== clock.light);
    if (turned.length === 0) return;
    await recordCase(tx, actor, caseId, "case.light-changed", found.state, facts, {
      turned: turned.map((clock) => ({ kind: clock.kind, light: clock.light })),
    });
    for (const clock of turned) {
      if (clock.kind === "reply" && clock.light === "yellow") emit(tx, replyWarned, { caseId, round: found.round + 1 });
      emit(tx, lightChanged, { caseId, clock: clock.id, kind: clock.kind, light: clock.light });
    }
  });
}
