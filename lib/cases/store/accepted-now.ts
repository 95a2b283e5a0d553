import type { Values } from "@/lib/forms/contract";
import type { Actor, ActorPost } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { startProcess } from "@/lib/workflow";
import { caseAccepted } from "../events";
import { openPromiseChecks } from "./follow-ups";
import type { LoadedCase } from "./load-case";
import { moveClocks } from "./move-clocks";
import { orderPapers } from "./order-paper";
import { processContext } from "./process-context";
import { recordCase } from "./record";
import { saveCase } from "./save-case";
import { stepClocks } from "./step-clocks";

export type Acceptance = {
  day: string;
  at: Date;
  deemed: boolean;
  deferred: boolean;
  window: ActorPost | undefined;
  /** The form, when it has been read already. */
  values?: Values;
};

/**
 * What acceptance does, whether a clerk accepted or silence did: promise and statutory clocks from `day`, the pinned
 * process started, the notice ordered, everybody told.
 */
export async function acceptedNow(tx: Tx, actor: Actor, found: LoadedCase, acceptance: Acceptance): Promise<void> {
  const { limits } = found.service.item;
  const moved = await startProcess(tx, processContext(found, acceptance.values));
  const { caseChange, facts } = await moveClocks(tx, found, {
    end: ["notice"],
    start: [
      { kind: "promise", startDay: acceptance.day, n: limits.promised.n, unit: limits.promised.unit },
      ...(limits.statutory
        ? [{ kind: "statutory" as const, startDay: acceptance.day, n: limits.statutory.n, unit: limits.statutory.unit }]
        : []),
      ...stepClocks(moved, tx.today),
    ],
  });
  await saveCase(tx, found, {
    state: "accepted",
    acceptedAt: acceptance.at,
    deemed: acceptance.deemed,
    step: moved.step,
    ...(acceptance.window && found.receivedByDept === null
      ? {
          receivedByDept: acceptance.window.departmentCode,
          receivedByArea: acceptance.window.areaCode,
          receivedByPath: acceptance.window.areaPath,
        }
      : {}),
    ...caseChange,
  });
  await openPromiseChecks(tx, found);
  const notice = { kind: "acceptance", facts: { day: acceptance.day, deemed: acceptance.deemed } } as const;
  await orderPapers(tx, found, [...promisePaper(found), notice]);
  await recordCase(tx, actor, found.id, "case.accepted", "accepted", facts, {
    asOf: acceptance.day,
    deemed: acceptance.deemed,
    deferred: acceptance.deferred,
    ...(acceptance.window ? { window: acceptance.window.departmentCode } : {}),
  });
  emit(tx, caseAccepted, { caseId: found.id, deemed: acceptance.deemed });
}

/** The promise the applicant signed in place of proofs (告知承诺书), with what the body told before. */
function promisePaper(found: LoadedCase) {
  const promised = found.materials.filter((material) => material.state === "promised");
  if (promised.length === 0 || !found.service.papers.promise) return [];
  const requirements = promised.map(({ requirement }) => requirement);
  return [{ kind: "informed-promise", facts: { requirements } } as const];
}
