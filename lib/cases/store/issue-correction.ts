import type { Actor } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import { dueAt } from "@/lib/platform/clock";
import { Prisma, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { emit } from "@/lib/platform/outbox";
import type { CorrectionItem } from "../contract";
import { correctionConfirmed, correctionRequested } from "../events";
import { requireKnownTargets, requireNotSeenBefore } from "../model/correction-items";
import { isChiefOf } from "../policy";
import type { LoadedCase } from "./load-case";
import { moveClocks } from "./move-clocks";
import { dropNoticeDraft } from "./notice-draft";
import { orderPaper } from "./order-paper";
import { recordCase } from "./record";
import { saveCase } from "./save-case";

/** Every material the notice names is to be mended, with its reason, in one statement whatever their number. */
async function markToMend(tx: Tx, caseId: string, items: readonly CorrectionItem[]): Promise<void> {
  const asked = items.flatMap(({ requirement, reason }) => (requirement ? [{ requirement, reason }] : []));
  if (asked.length === 0) return;
  await tx.db.$executeRaw(Prisma.sql`
    update case_material set verdict = 'mend', reason = n.reason, reviewed_at = ${tx.now}
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as n(requirement text, reason text)
    where case_id = ${caseId}::uuid and case_material.requirement = n.requirement`);
}

export type CorrectionNotice = {
  items: CorrectionItem[];
  from: "submitted" | "received";
  confirm?: { reason: string };
};

/**
 * The one notice that lists everything to mend (art. 32(4)); pre-review counts as seeing. Ends the city's clock and
 * starts the applicant's reply clock. A second notice about something visible the first time needs the chief's reason,
 * and supervision sees it.
 */
export async function issueCorrection(
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  notice: CorrectionNotice,
): Promise<void> {
  if (notice.items.length === 0) throw new Refusal("case/nothing-asked", {}, { status: 422 });
  requireKnownTargets(found.service, notice.items);
  const confirmed = notice.confirm && isChiefOf(actor, found) ? notice.confirm : undefined;
  const again = found.corrections.length > 0 && notice.items.some((item) => !item.newlyVisible);
  if (again && !confirmed) requireNotSeenBefore(found.corrections.length);

  const round = found.round + 1;
  const { reply } = found.service.item.clocks;
  const { caseChange, facts } = await moveClocks(tx, found, {
    end: ["pre-review", "notice"],
    start: [{ kind: "reply", startDay: tx.today, n: reply, unit: "working-day" }],
  });
  const due = dueAt({ start: tx.today, limit: { n: reply, unit: "working-day" }, calendar: await currentCalendar() });
  await tx.db.correction.create({
    data: {
      caseId: found.id,
      round,
      items: notice.items,
      issuedAt: tx.now,
      issuedBy: actor.accountId ?? found.id,
      replyDue: due.dueInstant ?? tx.now,
      ...(confirmed ? { confirmed: { reason: confirmed.reason, by: actor.name } } : {}),
    },
  });
  await markToMend(tx, found.id, notice.items);
  await dropNoticeDraft(tx, found.id);
  await saveCase(tx, found, { state: "correcting", cameFrom: notice.from, ...caseChange });
  await orderPaper(tx, found, "correction", { round, day: tx.today });
  await recordCase(tx, actor, found.id, "case.correction-requested", "correcting", facts, {
    round,
    targets: notice.items.map((item) => (item.field ? `field:${item.field}` : `material:${item.requirement ?? ""}`)),
    confirmed: Boolean(confirmed),
  });
  emit(tx, correctionRequested, { caseId: found.id, round });
  if (again && confirmed) emit(tx, correctionConfirmed, { caseId: found.id, round });
}
