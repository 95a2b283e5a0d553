import { currentCalendar } from "@/lib/platform/calendar";
import { type Light, now } from "@/lib/platform/clock";
import { Prisma, reads, rowsOf } from "@/lib/platform/db";
import { toClockView } from "../model/clock-view";
import { leadingClock } from "../model/clocks";
import type { ClockView } from "../model/view-types";

/** The limit of a case in a list row: the clock people are told about, and a worse one when the light is not its own. */
export type LimitOfRow = {
  leading: ClockView | null;
  worse: { kind: string; light: Light; left: number | null } | null;
};

type ClockOfCase = Parameters<typeof toClockView>[0] & { caseId: string };
type HoldOfCase = Parameters<typeof toClockView>[1][number] & { caseId: string };

const severity: Record<Light, number> = { red: 4, yellow: 3, green: 2, stopped: 1, none: 0 };
const applicants = ["reply", "lapse"];

/**
 * How much of its limit each of these cases has used, in two statements whatever their number. The rows were found in
 * the actor's scope before; nothing personal is answered.
 */
export async function limitsOfRows(caseIds: readonly string[]): Promise<Record<string, LimitOfRow>> {
  if (caseIds.length === 0) return {};
  const asked = [...new Set(caseIds)];
  const [clocks, holds, calendar] = await Promise.all([
    rowsOf<ClockOfCase>(
      reads(),
      Prisma.sql`select case_id as "caseId", kind, state, start_day as "startDay", n, unit, extension, due_at as "dueAt",
          ended_at as "endedAt", step
        from clock where case_id = any(${asked}::uuid[]) and state <> 'ended' order by started_at`,
    ),
    rowsOf<HoldOfCase>(
      reads(),
      Prisma.sql`select case_id as "caseId", from_day as "fromDay", to_day as "toDay", state
        from hold where case_id = any(${asked}::uuid[]) and state in ('open', 'ended')`,
    ),
    currentCalendar(),
  ]);
  const at = now();
  const [clocksOf, holdsOf] = [byCase(clocks), byCase(holds)];
  return Object.fromEntries(
    asked.map((caseId) => {
      const own = holdsOf.get(caseId) ?? [];
      const views = (clocksOf.get(caseId) ?? []).map((clock) => toClockView(clock, own, calendar, at));
      const leading = leadingClock(views) ?? null;
      const worst = views
        .filter((view) => !applicants.includes(view.kind))
        .toSorted((a, b) => severity[b.light] - severity[a.light])[0];
      const worse = worst && severity[worst.light] > severity[leading?.light ?? "none"] ? worst : null;
      return [caseId, { leading, worse: worse && { kind: worse.kind, light: worse.light, left: worse.left } }];
    }),
  );
}

function byCase<R extends { caseId: string }>(rows: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const own = found.get(row.caseId);
    if (own) own.push(row);
    else found.set(row.caseId, [row]);
  }
  return found;
}
