import type { Tx } from "@/lib/platform/db";

/** Replaces one year of the calendar table; each day is named after the notice it comes from. */
export async function saveCalendarYear(
  tx: Tx,
  { year, off, work, notice }: { year: number; off: readonly string[]; work: readonly string[]; notice: string },
): Promise<void> {
  await tx.db.calendarDay.deleteMany({ where: { year } });
  await tx.db.calendarDay.createMany({
    data: [
      ...off.map((day) => ({ day, working: false, name: notice || "off", year })),
      ...work.map((day) => ({ day, working: true, name: notice || "make-up", year })),
    ],
  });
}
