import type { Actor } from "@/lib/platform/auth";
import { forgetCalendar } from "@/lib/platform/calendar";
import { inTransaction } from "@/lib/platform/db";
import { defineJob } from "@/lib/platform/jobs";
import { calendarChanged } from "../events";
import { casesWithClocks } from "../queries/cases-with-clocks";
import { lockCase } from "../store/load-case";
import { moveClocks } from "../store/move-clocks";
import { recordCase } from "../store/record";
import { saveCase } from "../store/save-case";

/** After a change of the calendar: every open clock anew, and an event in the cases whose dates moved. Repeatable. */
export const recomputeClocksJob = defineJob({
  name: "recompute-clocks",
  on: [calendarChanged.name],
  async handle(_payload, actor) {
    forgetCalendar();
    for (let after = ""; ; ) {
      const ids = await casesWithClocks(after);
      for (const id of ids) await recompute(actor, id);
      const last = ids.at(-1);
      if (!last) return;
      after = last;
    }
  },
});

async function recompute(actor: Actor, caseId: string): Promise<void> {
  await inTransaction("cases/recompute-clocks", async (tx) => {
    const found = await lockCase(tx, caseId);
    const before = new Map(found.clocks.map((clock) => [clock.id, clock.dueAt?.getTime()]));
    const { caseChange, facts } = await moveClocks(tx, found, {});
    if (found.clocks.every((clock) => before.get(clock.id) === clock.dueAt?.getTime())) return;
    await saveCase(tx, found, caseChange);
    await recordCase(tx, actor, caseId, "case.recomputed", found.state, facts);
  });
}
