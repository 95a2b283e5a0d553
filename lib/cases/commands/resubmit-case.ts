import type { z } from "zod";
import { checkValues } from "@/lib/forms";
import type { Values } from "@/lib/forms/contract";
import type { Actor } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { emit } from "@/lib/platform/outbox";
import { type CorrectionItem, submitInput } from "../contract";
import { caseResubmitted } from "../events";
import { correctionGaps } from "../model/correction-items";
import { requireKnownValues } from "../model/known-values";
import { noticeStart } from "../model/notice-clock";
import { changedKeys, typedSources } from "../model/typed-sources";
import { isApplicant } from "../policy";
import { caseForAct } from "../store/load-case";
import { moveClocks } from "../store/move-clocks";
import { recordCase } from "../store/record";
import { saveCase } from "../store/save-case";
import { readValues, saveValues } from "../store/values";

/**
 * Resubmit (补正后再提交): everything that was asked for is answered and nothing else is changed; the case returns to
 * where it came from and that clock starts anew from today. Refuses: case/not-asked, case/correction-incomplete,
 * case/form-incomplete, case/wrong-state.
 */
export async function resubmitCase(
  actor: Actor,
  ref: string,
  input: z.input<typeof submitInput> = {},
): Promise<{ caseId: string }> {
  const { values: given } = submitInput.parse(input);
  return inTransaction("cases/resubmit-case", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "resubmit");
    const correction = found.corrections.at(-1);
    if (!correction) throw new Error("correcting without a correction notice");
    const items = correction.items as CorrectionItem[];
    const before = await readValues(tx, found.id, found.round);
    const typed = await readValues(tx, found.id, found.round + 1);
    const values = (given ?? (typed.revision > 0 ? typed.values : before.values)) as Values;
    requireKnownValues(found.service.form, values);

    const mended = found.materials
      .filter((material) => material.verdict === "mended")
      .map((material) => material.requirement);
    const gaps = correctionGaps(items, { fields: changedKeys(before.values, values), materials: mended });
    if (gaps.notAsked.length > 0)
      throw new Refusal(
        "case/not-asked",
        { names: gaps.notAsked.join(", ") },
        { status: 422, detail: { notAsked: gaps.notAsked } },
      );
    if (gaps.unanswered.length > 0)
      throw new Refusal(
        "case/correction-incomplete",
        { n: gaps.unanswered.length },
        { status: 422, detail: { unanswered: gaps.unanswered } },
      );
    const scenario = found.scenario as Record<string, string>;
    const problems = checkValues(found.service.form, values, { scenario, mode: "submit", locale: actor.locale });
    if (problems.length > 0) throw new Refusal("case/form-incomplete", {}, { status: 422, detail: { problems } });

    const round = found.round + 1;
    const by = isApplicant(actor, found) ? "applicant" : "window";
    await saveValues(tx, found.id, round, {
      values,
      sources: typedSources(before.values, before.sources, values, by, tx.now),
    });
    await tx.db.correction.update({ where: { id: correction.id }, data: { answeredAt: tx.now } });
    const back = found.cameFrom === "received" ? "received" : "submitted";
    const { clocks } = found.service.item;
    const { caseChange, facts } = await moveClocks(tx, found, {
      end: ["reply"],
      start: [
        back === "received"
          ? {
              kind: "notice",
              startDay: noticeStart(clocks.notice, tx.now, await currentCalendar()),
              n: clocks.notice,
              unit: "working-day",
            }
          : { kind: "pre-review", startDay: tx.today, n: clocks.preReview, unit: "working-day" },
      ],
    });
    await saveCase(tx, found, { state: back, cameFrom: null, round, ...caseChange });
    await recordCase(tx, actor, found.id, "case.resubmitted", back, facts, { round });
    emit(tx, caseResubmitted, { caseId: found.id, round });
    return { caseId: found.id };
  });
}
