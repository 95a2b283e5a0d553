import { addDays, dayOf, dueAt, type WorkCalendar } from "@/lib/platform/clock";
import { Refusal } from "@/lib/platform/errors";

/**
 * The day the notice clock starts. An on-the-spot matter (limit 0) handed in after the office closed is answered when it
 * opens again: else it would count as accepted before anybody could have looked (art. 32(4): 当场 or within five days).
 */
export function noticeStart(n: number, at: Date, calendar: WorkCalendar): string {
  const day = dayOf(at);
  if (n > 0) return day;
  const { dueInstant } = dueAt({ start: day, limit: { n, unit: "working-day" }, calendar });
  return dueInstant && dueInstant <= at ? addDays(day, 1) : day;
}

type NoticeClock = { kind: string; state: string; dueAt: Date | null; startDay: string };

/** The notice clock that runs, when there is one. */
export function runningNotice<C extends NoticeClock>(clocks: readonly C[]): C | undefined {
  return clocks.find((clock) => clock.kind === "notice" && clock.state === "running");
}

/**
 * When the five days are over the case counts as accepted from the day of receipt (art. 32(4)): accept, refuse and
 * request-correction answer 409 from that instant, whether or not the job has run.
 */
export function requireNoticeRunning(clocks: readonly NoticeClock[], at: Date): void {
  const notice = runningNotice(clocks);
  if (notice?.dueAt && notice.dueAt.getTime() < at.getTime())
    throw new Refusal(
      "case/deemed-accepted",
      { day: notice.startDay },
      { status: 409, detail: { acceptedAsOf: notice.startDay } },
    );
}
