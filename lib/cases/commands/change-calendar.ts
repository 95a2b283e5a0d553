import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { forgetCalendar } from "@/lib/platform/calendar";
import { tellChange } from "@/lib/platform/changes";
import { inTransaction } from "@/lib/platform/db";
import { appendToLedger } from "@/lib/platform/ledger";
import { emit } from "@/lib/platform/outbox";
import { changeCalendarInput } from "../contract";
import { calendarChanged } from "../events";
import { requireCalendarKeeper } from "../policy";
import { saveCalendarYear } from "../store/calendar-year";

/**
 * Enters a year's notice of the State Council (days off, make-up working days). A job recomputes the open clocks, with an
 * event in each case whose dates move. By a city administrator. Refuses: case/not-allowed.
 */
export async function changeCalendar(
  actor: Actor,
  input: z.input<typeof changeCalendarInput>,
): Promise<{ year: number }> {
  requireCalendarKeeper(actor);
  const { year, off, work, notice } = changeCalendarInput.parse(input);
  await inTransaction("cases/change-calendar", async (tx) => {
    // First the chain: its head is the lock in which two administrators queue.
    await appendToLedger(tx, {
      actor,
      subject: { type: "calendar", id: String(year) },
      event: "calendar.changed",
      facts: { off, work, notice },
    });
    await saveCalendarYear(tx, { year, off, work, notice });
    emit(tx, calendarChanged, { year });
    await tellChange(tx, ["calendar"]);
  });
  forgetCalendar();
  return { year };
}
