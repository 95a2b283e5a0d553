import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { cityParameters } from "@/lib/platform/parameters";
import { acceptInput } from "../contract";
import { requireDeferrable } from "../model/deferrals";
import { requireNoticeRunning } from "../model/notice-clock";
import { missingRequirements, requirementsFor } from "../model/requirements";
import { windowOf } from "../model/window-of";
import { acceptedNow } from "../store/accepted-now";
import { addDeferrals } from "../store/deferrals";
import { caseForAct } from "../store/load-case";
import { readValues } from "../store/values";

/**
 * Accept (受理, 行政许可法 art. 32(5)): the materials are complete; the promise and statutory clocks and the department's
 * process start. With `deferred` (容缺受理) named secondary materials may follow until a day; no grant before they are in.
 * Refuses: case/wrong-state, case/deemed-accepted, case/materials-missing, case/not-deferrable,
 * case/deferral-too-long.
 */
export async function acceptCase(
  actor: Actor,
  ref: string,
  input: z.input<typeof acceptInput> = {},
): Promise<{ caseId: string }> {
  const { deferred } = acceptInput.parse(input);
  const [{ deferDays }, calendar] = await Promise.all([cityParameters(), currentCalendar()]);
  return inTransaction(async (tx) => {
    const found = await caseForAct(tx, actor, ref, "accept");
    requireNoticeRunning(found.clocks, tx.now);
    const { values } = await readValues(tx.db, found.id, found.round);
    const requirements = requirementsFor(found.service.item, found.scenario as Record<string, string>, values);
    const open = missingRequirements(requirements, found.materials, true);
    requireDeferrable(requirements, deferred, new Set(open.map((one) => one.key)), {
      today: tx.today,
      calendar,
      cityDays: deferDays,
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
    });
    return { caseId: found.id };
  });
}
