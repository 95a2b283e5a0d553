import { addMonths, instantFrom, now, today } from "@/lib/platform/clock";
import { db, Prisma } from "@/lib/platform/db";

/** What the city says of itself: cases closed in the last month, and how many of them in time. Shares in percent. */
export type OpenFigures = {
  since: string;
  closed: number;
  inTime: number | null;
  meanDays: number | null;
  satisfied: number | null;
  evaluations: number;
};

let known: { figures: OpenFigures; readAt: number } | undefined;

/** Counted from the cases themselves, at most every five minutes in each process. Null figures: too few to say. */
export async function openFigures(): Promise<OpenFigures> {
  if (known && performance.now() - known.readAt < 300_000) return known.figures;
  const since = addMonths(today(), -1);
  const from = instantFrom(since);
  const [[cases], [evaluations]] = await Promise.all([
    db().$queryRaw<{ closed: number; counted: number; inTime: number; meanDays: number | null }[]>(Prisma.sql`
      select count(*)::int as closed, count(c.decided_in_time)::int as counted,
             count(*) filter (where c.decided_in_time)::int as "inTime",
             round(avg(extract(epoch from c.decided_at - c.accepted_at) / 86400)::numeric, 1)::float as "meanDays"
      from "case" c
      where c.closed_at >= ${from} and c.closed_at <= ${now()}`),
    db().$queryRaw<{ n: number; good: number }[]>(Prisma.sql`
      select count(*)::int as n, count(*) filter (where grade >= 4)::int as good from evaluation where at >= ${from}`),
  ]);
  const percent = (part: number, whole: number) => (whole > 0 ? Math.round((part / whole) * 1000) / 10 : null);
  const figures = {
    since,
    closed: cases?.closed ?? 0,
    inTime: percent(cases?.inTime ?? 0, cases?.counted ?? 0),
    meanDays: cases?.meanDays ?? null,
    satisfied: percent(evaluations?.good ?? 0, evaluations?.n ?? 0),
    evaluations: evaluations?.n ?? 0,
  };
  known = { figures, readAt: performance.now() };
  return figures;
}
