import { dueAt, type WorkCalendar } from "@/lib/platform/clock";
import { Refusal } from "@/lib/platform/errors";
import type { CaseRequirement } from "./requirements";

export type DeferredMaterial = { requirement: string; dueBy: string };

/** The working days a promised material may follow in: the item's own (deferDays), else the city's. */
export type DeferralTime = { today: string; calendar: WorkCalendar; cityDays: number };

/** The last day for a material that follows later (容缺后补). */
export function lastDeferralDay(
  requirement: Pick<CaseRequirement, "deferDays">,
  { today, calendar, cityDays }: DeferralTime,
): string {
  const n = requirement.deferDays ?? cityDays;
  return dueAt({ start: today, limit: { n, unit: "working-day" }, calendar }).due ?? today;
}

/**
 * Only materials the item names as deferrable (容缺后补) may follow later: after today, not later than the item allows,
 * each once, and none that is in. `open` holds the requirements that are still missing. Refuses case/not-deferrable,
 * case/deferral-too-long.
 */
export function requireDeferrable(
  requirements: readonly CaseRequirement[],
  deferred: readonly DeferredMaterial[],
  open: ReadonlySet<string>,
  time: DeferralTime,
): void {
  const named = new Set<string>();
  for (const one of deferred) {
    const requirement = requirements.find((candidate) => candidate.key === one.requirement);
    const twice = named.has(one.requirement);
    named.add(one.requirement);
    const name = requirement?.name.zh ?? one.requirement;
    const detail = { requirement: one.requirement };
    if (requirement?.required !== "deferrable" || one.dueBy <= time.today || twice || !open.has(one.requirement))
      throw new Refusal("case/not-deferrable", { name }, { status: 422, detail });
    const until = lastDeferralDay(requirement, time);
    if (one.dueBy > until)
      throw new Refusal("case/deferral-too-long", { name, until }, { status: 422, detail: { ...detail, until } });
  }
}
