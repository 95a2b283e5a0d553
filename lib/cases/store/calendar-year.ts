import type { Tx } from "@/lib/platform/db";

/** Replaces one year of the calendar table. */
export async function saveCalendarYear(
  tx: Tx,
  year: number,
  off: readonly string[],
  work: readonly string[],
): Promise<void> {
  await tx.db.calendarDay.deleteMany({ where: { year } });
  await tx.db.calendarDay.createMany({
    data: [
      ...off.map((day) => ({ day, working: false, name: "off", year })),
      ...work.map((day) => ({ day, working: true, name: "make-up", year })),
    ],
  });
}
