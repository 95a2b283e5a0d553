import { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { forgetCalendar } from "@/lib/platform/calendar";
import { isDay } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { emit } from "@/lib/platform/outbox";
import { calendarChanged } from "../events";
import { saveCalendarYear } from "../store/calendar-year";

const day = z.string().refine(isDay, "must be a day that exists");
export const changeCalendarInput = z
  .object({ year: z.number().int().min(2000).max(2100), off: z.array(day).max(120), work: z.array(day).max(60) })
  .refine(({ year, off, work }) => [...off, ...work].every((one) => one.startsWith(`${year}-`)), "days of that year")
  .refine(({ off, work }) => !off.some((one) => work.includes(one)), "a day is off or worked, not both");

/**
 * Enters a year's notice of the State Council (days off, make-up working days). A job recomputes the open clocks, with an
 * event in each case whose dates move. By a city administrator. Refuses: case/not-allowed.
 */
export async function changeCalendar(
  actor: Actor,
  input: z.input<typeof changeCalendarInput>,
): Promise<{ year: number }> {
  const { year, off, work } = changeCalendarInput.parse(input);
  if (!actor.has("cityadmin")) throw new Refusal("case/not-allowed", { action: "calendar" }, { status: 403 });
  await inTransaction(async (tx) => {
    await saveCalendarYear(tx, year, off, work);
    await appendToLedger(tx, {
      actor,
      subject: { type: "calendar", id: String(year) },
      event: "calendar.changed",
      facts: { off, work },
    });
    await emit(tx, calendarChanged, { year });
  });
  forgetCalendar();
  return { year };
}
