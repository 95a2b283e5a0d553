import type { z } from "zod";
import { checkValues } from "@/lib/forms";
import type { Values } from "@/lib/forms/contract";
import type { Actor } from "@/lib/platform/auth";
import { makeCaseNo } from "@/lib/platform/codes";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { emit } from "@/lib/platform/outbox";
import { takeSerialApart } from "@/lib/platform/serials";
import type { submitInput } from "../contract";
import { caseReceived, caseSubmitted } from "../events";
import { requireKnownValues } from "../model/known-values";
import { missingRequirements, requirementsFor } from "../model/requirements";
import { openQuestions } from "../model/scenario-answers";
import { changedKeys, typedSources } from "../model/typed-sources";
import { windowOf } from "../model/window-of";
import { isApplicant } from "../policy";
import { findLiveService } from "../queries/pinned-service";
import type { LoadedCase } from "./load-case";
import { ensureMaterialRows } from "./material-rows";
import { moveClocks } from "./move-clocks";
import { orderPaper } from "./order-paper";
import { receivedNow } from "./received-now";
import { recordCase } from "./record";
import { saveCase } from "./save-case";
import { readValues, saveValues } from "./values";

/**
 * What submitting does, in the caller's transaction: the draft becomes a case with its number, received at once when it is
 * accepted online or at a window, else waiting for pre-review. Refuses: case/form-incomplete, case/materials-missing,
 * case/version-changed.
 */
export async function submittedNow(
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  { values: given, delivery }: z.output<typeof submitInput>,
): Promise<{ caseId: string; caseNo: string }> {
  const carriedFrom = await carryOver(tx, found);
  const scenario = found.scenario as Record<string, string>;
  const kept = await readValues(tx, found.id, found.round);
  const values = (given ?? kept.values) as Values;
  requireKnownValues(found.service.form, values);
  requireComplete(actor, found, scenario, values, carriedFrom !== null);
  if (changedKeys(kept.values, values).length > 0 || kept.revision === 0) {
    const sources = typedSources(
      kept.values,
      kept.sources,
      values,
      isApplicant(actor, found) ? "applicant" : "window",
      tx.now,
    );
    await saveValues(tx, found.id, found.round, { values, sources });
  }
  const answers = await ensureMaterialRows(tx, found, found.service.item, scenario, values);
  requireMaterials(found, scenario, values, answers);

  const area4 = found.areaCode.slice(0, 4);
  const caseNo = makeCaseNo({ area4, day: tx.today, serial: await takeSerialApart(`case/${area4}/${tx.today}`) });
  const change = {
    caseNo,
    submittedAt: tx.now,
    versionId: found.service.id,
    ...(delivery ? { delivery } : {}),
  };
  const receivedAtOnce = found.channel === "window" || found.service.item.netDepth.includes("4");
  if (receivedAtOnce) {
    await recordCase(tx, actor, found.id, "case.submitted", "received", [], { caseNo, carriedFrom });
    await receivedNow(tx, actor, found, {
      window: found.channel === "window" ? windowOf(actor, found) : undefined,
      change,
    });
    emit(tx, caseReceived, { caseId: found.id });
  } else {
    const { caseChange, facts } = await moveClocks(tx, found, {
      start: [{ kind: "pre-review", startDay: tx.today, n: found.service.item.clocks.preReview, unit: "working-day" }],
    });
    await saveCase(tx, found, { state: "submitted", ...change, ...caseChange });
    await orderPaper(tx, found, "submission-receipt", { day: tx.today });
    await recordCase(tx, actor, found.id, "case.submitted", "submitted", facts, { caseNo, carriedFrom });
    emit(tx, caseSubmitted, { caseId: found.id });
  }
  return { caseId: found.id, caseNo };
}

/** A draft begun under an older version goes on under the live one. Answers the older version's number, or null. */
async function carryOver(_tx: Tx, found: LoadedCase): Promise<number | null> {
  const live = await findLiveService(found.serviceCode);
  if (!live) throw new Refusal("case/service-not-found", { code: found.serviceCode }, { status: 409 });
  if (live.id === found.service.id) return null;
  const before = found.service.version;
  found.service = live;
  return before;
}

function requireComplete(
  actor: Actor,
  found: LoadedCase,
  scenario: Record<string, string>,
  values: Values,
  carried: boolean,
): void {
  const unanswered = openQuestions(found.service.item, scenario).map((key) => ({
    field: `scenario.${key}`,
    code: "missing",
  }));
  const problems = [
    ...unanswered,
    ...checkValues(found.service.form, values, { scenario, mode: "submit", locale: actor.locale }),
  ];
  if (problems.length > 0)
    throw new Refusal(
      carried ? "case/version-changed" : "case/form-incomplete",
      {},
      { status: 422, detail: { problems } },
    );
}

function requireMaterials(
  found: LoadedCase,
  scenario: Record<string, string>,
  values: Values,
  answers: readonly { requirement: string; state: string }[],
): void {
  const missing = missingRequirements(requirementsFor(found.service.item, scenario, values), answers, false).filter(
    (requirement) => requirement.required !== "deferrable",
  );
  if (missing.length > 0 && found.channel !== "window")
    throw new Refusal(
      "case/materials-missing",
      { names: missing.map((one) => one.name.zh).join("、") },
      { status: 422, detail: { missing: missing.map((one) => one.key) } },
    );
}
