import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import { instantOf, type LimitUnit, now, type WorkCalendar } from "@/lib/platform/clock";
import { db, Prisma } from "@/lib/platform/db";
import { changeCalendarInput } from "../contract";
import { differingDays, withYear } from "../model/calendar-days";
import { type ClockKind, clockFigures, holdSpansOf } from "../model/clocks";
import { requireCalendarKeeper } from "../policy";

const batch = 1_000;

/** What a change of the calendar would do: days that change, and open cases with a date that moves. Changes nothing. */
export type CalendarPreview = { days: number; cases: number; later: number; earlier: number };

type Clock = {
  id: string;
  caseId: string;
  kind: ClockKind;
  startDay: string;
  n: number;
  unit: LimitUnit;
  extension: number;
  dueAt: Date;
};
type Hold = { caseId: string; fromDay: string | null; toDay: string | null; state: string };

/**
 * Computes the running clocks that a changed day can reach anew, without writing: those that began before the last
 * changed day and end after the first. Refuses case/not-allowed, and input that is no calendar.
 */
export async function previewCalendar(
  actor: Actor,
  input: z.input<typeof changeCalendarInput>,
): Promise<CalendarPreview> {
  requireCalendarKeeper(actor);
  const { year, off, work } = changeCalendarInput.parse(input);
  const before = await currentCalendar();
  const after = withYear(before, year, off, work);
  const days = differingDays(year, before, after);
  const moved = new Map<string, boolean>();
  const [first, last] = [days.at(0), days.at(-1)];
  for (let from: Clock | undefined; first && last; ) {
    const clocks = await clocksBetween(first, last, from);
    const holds = await holdsOf(clocks);
    for (const clock of clocks) noteMove(moved, clock, holds, after);
    const end = clocks.at(-1);
    if (!end || clocks.length < batch) break;
    from = end;
  }
  const later = [...moved.values()].filter(Boolean).length;
  return { days: days.length, cases: moved.size, later, earlier: moved.size - later };
}

/** A case moves once; to a later day when any of its dates does. */
function noteMove(moved: Map<string, boolean>, clock: Clock, holds: readonly Hold[], calendar: WorkCalendar): void {
  const own = holdSpansOf(holds.filter((hold) => hold.caseId === clock.caseId));
  const { dueAt } = clockFigures({ ...clock, state: "running" }, own, calendar, now());
  if (!dueAt || dueAt.getTime() === clock.dueAt.getTime()) return;
  moved.set(clock.caseId, moved.get(clock.caseId) === true || dueAt > clock.dueAt);
}

/** Case by case, as the index of clocks that have not ended is ordered. */
const clocksBetween = (first: string, last: string, after: Clock | undefined): Promise<Clock[]> =>
  db().$queryRaw<Clock[]>(Prisma.sql`
    select k.id::text, k.case_id::text as "caseId", kind, start_day as "startDay", n, unit, extension, due_at as "dueAt"
    from clock k
    where state = 'running' and due_at >= ${instantOf(first)} and start_day <= ${last}
      ${after ? Prisma.sql`and (k.case_id, k.id) > (${after.caseId}::uuid, ${after.id}::uuid)` : Prisma.empty}
    order by k.case_id, k.id limit ${batch}`);

const holdsOf = (clocks: readonly Clock[]): Promise<Hold[]> =>
  db().hold.findMany({
    where: { caseId: { in: clocks.map((clock) => clock.caseId) }, state: { in: ["open", "ended"] } },
    select: { caseId: true, fromDay: true, toDay: true, state: true },
  });
