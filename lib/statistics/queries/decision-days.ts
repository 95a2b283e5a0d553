import { currentCalendar } from "@/lib/platform/calendar";
import { addMonths, elapsed, instantFrom, type LimitUnit, now, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** How long the decisions of a service really took, in working days, stops left out (行政许可法 art. 45). */
export type DecisionDays = {
  /** The first day that counts, ISO. */
  since: string;
  cases: number;
  /** Percent of the cases decided within the limit that was promised to them. */
  inTime: number;
  /** How many cases took so many begun days, the shortest first; 0 is the day of acceptance. */
  took: { days: number; n: number }[];
};

/** The newest cases that are looked at: enough for a picture, and the same work for a village and a city. */
const most = 500;
const known = new Map<string, { figures: DecisionDays | null; readAt: number }>();

/** Of the last twelve months, read at most every five minutes in each process. Null when nothing was decided, or when
 *  the promise is not given in working days. */
export async function decisionDays(serviceCode: string): Promise<DecisionDays | null> {
  const kept = known.get(serviceCode);
  if (kept && performance.now() - kept.readAt < 300_000) return kept.figures;
  const figures = await readDays(serviceCode);
  known.set(serviceCode, { figures, readAt: performance.now() });
  return figures;
}

const unit: LimitUnit = "working-day";

async function readDays(serviceCode: string): Promise<DecisionDays | null> {
  const since = addMonths(today(), -12);
  const [calendar, rows] = await Promise.all([
    currentCalendar(),
    db().case.findMany({
      where: { serviceCode, decidedAt: { gte: instantFrom(since), lte: now() }, acceptedAt: { not: null } },
      orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
      take: most,
      select: {
        decidedAt: true,
        clocks: {
          where: { kind: "promise", unit },
          orderBy: { id: "desc" },
          take: 1,
          select: { startDay: true, n: true, extension: true },
        },
        holds: { where: { fromDay: { not: null } }, select: { fromDay: true, toDay: true } },
      },
    }),
  ]);
  const took = new Map<number, number>();
  let inTime = 0;
  let cases = 0;
  for (const { decidedAt, clocks, holds } of rows) {
    const [clock] = clocks;
    if (!decidedAt || !clock) continue;
    const inputs = {
      start: clock.startDay,
      limit: { n: clock.n, unit },
      extension: clock.extension > 0 ? { n: clock.extension, unit } : null,
      holds: holds.flatMap(({ fromDay, toDay }) =>
        fromDay ? [toDay ? { from: fromDay, to: toDay } : { from: fromDay }] : [],
      ),
      calendar,
    };
    const used = elapsed(inputs, decidedAt);
    if (!used) continue;
    const days = Math.ceil(used.used);
    took.set(days, (took.get(days) ?? 0) + 1);
    cases += 1;
    if (used.overdue === 0 && !used.late) inTime += 1;
  }
  if (cases === 0) return null;
  return {
    since,
    cases,
    inTime: Math.round((inTime / cases) * 1000) / 10,
    took: Array.from(took, ([days, n]) => ({ days, n })).sort((a, b) => a.days - b.days),
  };
}
