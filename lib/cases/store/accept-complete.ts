import type { Actor } from "@/lib/platform/auth";
import type { WorkCalendar } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { type DeferredMaterial, requireDeferrable } from "../model/deferrals";
import { requireNoticeRunning } from "../model/notice-clock";
import { missingRequirements, requirementsFor } from "../model/requirements";
import { windowOf } from "../model/window-of";
import { acceptedNow } from "./accepted-now";
import { addDeferrals } from "./deferrals";
import type { LoadedCase } from "./load-case";
import { readValues } from "./values";

/**
 * Accepts a case whose materials are complete, but for those that may follow until a day. Refuses: case/deemed-accepted,
 * case/materials-missing, case/not-deferrable, case/deferral-too-long.
 */
export async function acceptComplete(
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  deferred: readonly DeferredMaterial[],
  city: { calendar: WorkCalendar; deferDays: number },
): Promise<void> {
  requireNoticeRunning(found.clocks, tx.now);
  const { values } = await readValues(tx, found.id, found.round);
  const requirements = requirementsFor(found.service.item, found.scenario as Record<string, string>, values);
  const open = missingRequirements(requirements, found.materials, true);
  requireDeferrable(requirements, deferred, new Set(open.map((one) => one.key)), {
    today: tx.today,
    calendar: city.calendar,
    cityDays: city.deferDays,
  });
  const missing = open.filter((requirement) => !deferred.some((one) => one.requirement === requirement.key));
  if (missing.length > 0)
    throw new Refusal(
      "case/materials-missing",
      { names: missing.map((one) => one.name.zh).join("、") },
      { status: 422, detail: { missing: missing.map((one) => one.key) } },
    );
  await addDeferrals(tx, found, deferred);
  await acceptedNow(tx, actor, found, {
    day: tx.today,
    at: tx.now,
    deemed: false,
    deferred: deferred.length > 0,
    window: windowOf(actor, found),
    values,
  });
}
