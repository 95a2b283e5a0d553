import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import { inTransaction } from "@/lib/platform/db";
import { cityParameters } from "@/lib/platform/parameters";
import { acceptInput } from "../contract";
import { acceptComplete } from "../store/accept-complete";
import { caseForAct } from "../store/load-case";

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
  return inTransaction("cases/accept-case", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "accept");
    await acceptComplete(tx, actor, found, deferred, { calendar, deferDays });
    return { caseId: found.id };
  });
}
