import type { z } from "zod";
import { checkValues } from "@/lib/forms";
import type { Values } from "@/lib/forms/contract";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { saveDraftInput } from "../contract";
import { requireKnownValues } from "../model/known-values";
import { requireKnownScenario } from "../model/scenario-answers";
import { changedKeys, typedSources } from "../model/typed-sources";
import { isApplicant } from "../policy";
import { caseForAct } from "../store/load-case";
import { ensureMaterialRows } from "../store/material-rows";
import { saveCase } from "../store/save-case";
import { readValues, saveValues } from "../store/values";

/**
 * Saves what was typed, complete or not (autosave). In a correction only what was asked for can change. A stale tab is
 * told instead of overwriting. Refuses: case/stale, case/not-asked, case/form-incomplete (a value that cannot be kept).
 */
export async function saveDraft(
  actor: Actor,
  ref: string,
  input: z.input<typeof saveDraftInput>,
): Promise<{ revision: number }> {
  const { scenario: answers, values, revision, delivery } = saveDraftInput.parse(input);
  return inTransaction("cases/save-draft", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "save");
    const { form, item } = found.service;
    requireKnownValues(form, values);
    if (answers) requireKnownScenario(item, answers);
    const scenario = answers ?? (found.scenario as Record<string, string>);
    const problems = checkValues(form, values as Values, { scenario, mode: "draft", locale: actor.locale });
    if (problems.length > 0) throw new Refusal("case/form-incomplete", {}, { status: 422, detail: { problems } });

    const correcting = found.state === "correcting";
    const round = correcting ? found.round + 1 : found.round;
    const base = await readValues(tx, found.id, found.round);
    const before = correcting ? await readValues(tx, found.id, round) : base;
    if (correcting) {
      const asked = (found.corrections.at(-1)?.items ?? []) as { field?: string }[];
      const free = changedKeys(base.values, values as Values).filter(
        (key) => !asked.some((item) => item.field === key),
      );
      if (free.length > 0)
        throw new Refusal("case/not-asked", { names: free.join(", ") }, { status: 422, detail: { fields: free } });
    }
    const known = before.revision > 0 ? before : base;
    const by = isApplicant(actor, found) ? "applicant" : "window";
    const sources = typedSources(known.values, known.sources, values as Values, by, tx.now);
    const saved = await saveValues(tx, found.id, round, { values: values as Values, sources }, revision);
    if (!correcting) await ensureMaterialRows(tx, found, item, scenario, values as Values);
    await saveCase(tx, found, { scenario, ...(delivery ? { delivery } : {}) });
    return { revision: saved.revision };
  });
}
