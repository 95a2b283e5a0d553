"use server";
import {
  answerRequest,
  completeTask,
  decideCase,
  extendCase,
  holdCase,
  preReviewCase,
  requestCorrection,
  resumeCase,
  returnTask,
  revealApplicant,
  terminateCase,
} from "@/lib/cases";
import { requireActor } from "@/lib/identity/loaders";
import { type Acted, act, fromPage, refusedAct } from "@/lib/platform/actions";
import type { Actor } from "@/lib/platform/auth";
import { Refusal } from "@/lib/platform/errors";
import { settleAlert } from "@/lib/supervision";
import { claimTask, releaseTask, saveTaskDraft, seizeTask, transferTask } from "@/lib/workflow";

type Done = Promise<Acted<null>>;

/** Identify, run one command (which parses what it is given and decides whether), answer data. */
async function run(work: (actor: Actor) => Promise<unknown>): Done {
  const actor = await requireActor("/approval");
  return act(actor.locale, async () => {
    await work(actor);
    return null;
  });
}

/** Claims several tasks one by one: what somebody else was quicker with is told, the others are claimed. */
export const claimTasks = fromPage(
  ["texts"],
  async (
    taskIds: string[],
  ): Promise<Acted<{ claimed: number; refused: { id: string; title: string; why: string }[] }>> => {
    const actor = await requireActor("/approval");
    return act(actor.locale, async () => {
      const refused = [];
      for (const id of taskIds.slice(0, 100)) {
        try {
          await claimTask(actor, id);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          const { title, why } = refusedAct(error, actor.locale);
          refused.push({ id, title, why });
        }
      }
      return { claimed: Math.min(taskIds.length, 100) - refused.length, refused };
    });
  },
);

export const claim = fromPage(["text"], async (taskId: string): Done => run((actor) => claimTask(actor, taskId)));
export const release = fromPage(["text"], async (taskId: string): Done => run((actor) => releaseTask(actor, taskId)));
export const seize = fromPage(["text"], async (taskId: string): Done => run((actor) => seizeTask(actor, taskId)));
export const transfer = fromPage(
  ["text", "record"],
  async (taskId: string, input: { to: string }): Done => run((actor) => transferTask(actor, taskId, input)),
);
export const saveDraft = fromPage(
  ["text", "record"],
  async (taskId: string, input: { draft: string }): Done => run((actor) => saveTaskDraft(actor, taskId, input)),
);
export const complete = fromPage(
  ["text", "record"],
  async (taskId: string, input: { outcome: string; opinion: string }): Done =>
    run((actor) => completeTask(actor, taskId, input)),
);
export const giveBack = fromPage(
  ["text", "record"],
  async (taskId: string, input: { toNode: string; reason: string }): Done =>
    run((actor) => returnTask(actor, taskId, input)),
);

export const decide = fromPage(
  ["text", "record"],
  async (ref: string, input: Parameters<typeof decideCase>[2]): Done => run((actor) => decideCase(actor, ref, input)),
);
export const hold = fromPage(
  ["text", "record"],
  async (ref: string, input: Parameters<typeof holdCase>[2]): Done => run((actor) => holdCase(actor, ref, input)),
);
export const resume = fromPage(["text"], async (ref: string): Done => run((actor) => resumeCase(actor, ref)));
export const extend = fromPage(
  ["text", "record"],
  async (ref: string, input: Parameters<typeof extendCase>[2]): Done => run((actor) => extendCase(actor, ref, input)),
);
export const answer = fromPage(
  ["text", "record"],
  async (ref: string, input: Parameters<typeof answerRequest>[2]): Done =>
    run((actor) => answerRequest(actor, ref, input)),
);
export const terminate = fromPage(
  ["text", "record"],
  async (ref: string, input: Parameters<typeof terminateCase>[2]): Done =>
    run((actor) => terminateCase(actor, ref, input)),
);
export const correct = fromPage(
  ["text", "record"],
  async (ref: string, input: Parameters<typeof requestCorrection>[2]): Done =>
    run((actor) => requestCorrection(actor, ref, input)),
);

export const correctInPreReview = fromPage(
  ["text", "record"],
  async (ref: string, input: Parameters<typeof requestCorrection>[2]): Done =>
    run((actor) => preReviewCase(actor, ref, { ...input, verdict: "mend" })),
);

/** Personal values in full, for a purpose that is recorded. */
export const reveal = fromPage(
  ["text", "record"],
  async (
    ref: string,
    input: Parameters<typeof revealApplicant>[2],
  ): Promise<Acted<{ name: string; idNo: string; phone: string | null }>> => {
    const actor = await requireActor("/approval");
    return act(actor.locale, async () => {
      const { name, idNo, phone } = await revealApplicant(actor, ref, input);
      return { name, idNo, phone };
    });
  },
);

/** Says that a warning was seen to, and how. */
export const settle = fromPage(
  ["text", "record"],
  async (id: string, input: { note: string }): Done => run((actor) => settleAlert(actor, id, input)),
);
