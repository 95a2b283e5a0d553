"use server";
import { z } from "zod";
import {
  acceptCase,
  createCase,
  finishAtOnce,
  getCase,
  judgeMaterial,
  promiseMaterial,
  receiveCase,
  refuseCase,
  removeFile,
  requestCorrection,
  resubmitCase,
  revealApplicant,
  saveDraft,
  submitCase,
  useLibraryMaterial as takeLibraryMaterial,
} from "@/lib/cases";
import type { RevealPurpose } from "@/lib/cases/contract";
import { confirmSitting, findOrRegisterPerson, openSitting } from "@/lib/identity";
import { fromPage } from "@/lib/platform/actions";
import { toProblem } from "@/lib/platform/api";
import type { Actor } from "@/lib/platform/auth";
import { isResidentId } from "@/lib/platform/codes";
import { Refusal } from "@/lib/platform/errors";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { answer } from "../answer";

/** A card was read: the person is found or registered, a sitting opens, the SMS code is on its way. */
export const receivePerson = fromPage(["record"], async (input: { idNo: string; name?: string; phone?: string }) => {
  return answer(async (actor) => {
    const idNo = z.string().parse(input.idNo).replace(/\s/g, "").toUpperCase();
    if (!isResidentId(idNo)) throw new Refusal("identity/person-not-found", {}, { status: 422 });
    const person = await findOrRegisterPerson(actor, { ...input, idNo });
    const { sittingId } = await openSitting(actor, { subjectId: person.id, idNo });
    return { personId: person.id, sittingId };
  });
});

export const confirmPresence = fromPage(["text", "text"], async (sittingId: string, code: string) => {
  return answer((actor) => confirmSitting(actor, { sittingId, code }));
});

export const beginCase = fromPage(["record"], async (input: { service: string; subjectId: string }) => {
  return answer((actor) => createCase(actor, { ...input, channel: "window" }));
});

export const keepDraft = fromPage(
  ["text", "record"],
  async (
    ref: string,
    input: {
      values: Record<string, unknown>;
      scenario?: Record<string, string>;
      revision?: number;
      delivery?: { way: "electronic" | "pick-up" | "courier"; address?: string };
    },
  ) => {
    return answer((actor) => saveDraft(actor, ref, input));
  },
);

export const judgePaper = fromPage(
  ["text", "record"],
  async (ref: string, input: { requirement: string; verdict: "ok" | "wrong"; reason: string }) => {
    return answer(async (actor) => {
      await judgeMaterial(actor, ref, input);
      return null;
    });
  },
);

export const promisePaper = fromPage(["text", "text"], async (ref: string, requirement: string) => {
  return answer((actor) => promiseMaterial(actor, ref, { requirement }));
});

export const takeFromLibrary = fromPage(
  ["text", "record"],
  async (ref: string, input: { requirement: string; libraryId: string }) => {
    return answer((actor) => takeLibraryMaterial(actor, ref, input));
  },
);

export const dropFile = fromPage(
  ["text", "record"],
  async (ref: string, input: { requirement: string; fileId: string }) => {
    return answer(async (actor) => {
      await removeFile(actor, ref, input);
      return null;
    });
  },
);

export const revealPerson = fromPage(["text", "text"], async (ref: string, purpose: RevealPurpose) => {
  return answer(async (actor) => {
    const { name, idNo, phone } = await revealApplicant(actor, ref, { purpose });
    return { name, idNo, phone };
  });
});

/** Which number the case has now, and what stopped the way to the wanted act, when something did. */
type Step = { ref: string; stopped: ReturnType<typeof toProblem> | null };

/** Submits a draft or receives an online case, so that it may be answered; then acts. Each is a command of its own. */
async function receivedThen(actor: Actor, ref: string, act: (caseNo: string) => Promise<unknown>): Promise<Step> {
  const { state } = await getCase(actor, ref);
  let now = ref;
  if (state === "draft") now = (await submitCase(actor, ref)).caseNo;
  else if (state === "submitted" || state === "pre-accepted") await receiveCase(actor, ref);
  try {
    await act(now);
    return { ref: now, stopped: null };
  } catch (error) {
    // What was done stays done: the screen goes to the case under its new number and tells why it stopped there.
    if (error instanceof Refusal) return { ref: now, stopped: toProblem(error, await currentLocale()) };
    throw error;
  }
}

export const accept = fromPage(
  ["text", "records"],
  async (ref: string, deferred: { requirement: string; dueBy: string }[]) => {
    return answer((actor) => receivedThen(actor, ref, (caseNo) => acceptCase(actor, caseNo, { deferred })));
  },
);

/** 即办件: submitted, received, accepted and granted in one act. */
export const atOnce = fromPage(["text"], async (ref: string) => {
  return answer(async (actor): Promise<Step> => {
    const { caseNo } = await finishAtOnce(actor, ref);
    return { ref: caseNo, stopped: null };
  });
});

export const askCorrection = fromPage(
  ["text", "records"],
  async (ref: string, items: { requirement?: string; field?: string; reason: string; newlyVisible?: boolean }[]) => {
    return answer((actor) => receivedThen(actor, ref, (caseNo) => requestCorrection(actor, caseNo, { items })));
  },
);

export const refuse = fromPage(["text", "record"], async (ref: string, input: { reason: string; basis: string }) => {
  return answer((actor) => receivedThen(actor, ref, (caseNo) => refuseCase(actor, caseNo, input)));
});

/** The applicant came with what was asked for: it goes back in under the clerk's hand. */
export const resubmit = fromPage(["text", "record"], async (ref: string, values: Record<string, unknown>) => {
  return answer((actor) => resubmitCase(actor, ref, { values }));
});
