import { notices } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** Holidays and make-up days of the years with a State Council notice, as the editable table's first content. */
export async function seedCalendar(): Promise<void> {
  await db().calendarDay.createMany({
    data: notices.flatMap((notice) => [
      ...notice.off.map((day) => ({ day, working: false, name: "off", year: notice.year })),
      ...notice.work.map((day) => ({ day, working: true, name: "make-up", year: notice.year })),
    ]),
    skipDuplicates: true,
  });
}
