import { z } from "zod";
import { isDay } from "@/lib/platform/clock";
import { caseOutcomes, caseStates, holdKinds } from "./model/states";
import { caseActions } from "./model/transitions";

export { ownArea, readAreaFilter } from "./model/area-filter";
export { type ClockKind, clockKinds, stoppedByHold } from "./model/clocks";
export { broughtBy, type CaseRequirement, missingRequirements, requirementsFor } from "./model/requirements";
export { type Stage, stages } from "./model/stages";
export { type CaseOutcome, type CaseState, caseOutcomes, caseStates, type HoldKind, holdKinds } from "./model/states";
export { type CaseAction, caseActions } from "./model/transitions";

/** Refusals of this domain; texts in `messages/<locale>/errors.json`. */
export const caseRefusals = [
  /** The state does not allow the act (409 with the rule and what is possible). */
  "case/wrong-state",
  /** Outside your scope, or not there: the same answer. */
  "case/not-found",
  /** The act belongs to somebody else. */
  "case/not-allowed",
  /** Nobody handles a case in which they are subject or agent. */
  "case/own-case",
  /** Somebody changed the case or the draft since it was read. */
  "case/stale",
  /** The form is not complete or holds something wrong; `problems` names each field. */
  "case/form-incomplete",
  /** Required materials are missing; `missing` names them. */
  "case/materials-missing",
  /** The notice clock has run out: the case counts as accepted (art. 32(4)). */
  "case/deemed-accepted",
  /** The service changed since the draft was begun; look at the form once more. */
  "case/version-changed",
  /** A second notice about something visible the first time (art. 32(4)); the chief may confirm with a reason. */
  "case/second-correction",
  /** Only what was asked for can be changed while correcting. */
  "case/not-asked",
  /** Not everything that was asked for has been answered. */
  "case/correction-incomplete",
  /** One hold at a time. */
  "case/already-held",
  /** The clock is stopped: resume first. */
  "case/held",
  /** A denial says why (art. 38). */
  "case/reason-missing",
  /** No hold is open. */
  "case/not-held",
  /** A case is extended once (art. 42). */
  "case/already-extended",
  /** No grant before the promised materials are in (容缺). */
  "case/deferred-missing",
  /** Only items that promise an answer on the spot (即办件) are finished in one act. */
  "case/not-on-the-spot",
  /** No grant on a promise that was found false (告知承诺). */
  "case/promise-broken",
  /** Only materials that the item names as deferrable may be deferred. */
  "case/not-deferrable",
  /** The item, or the city, allows fewer working days for a promised material. */
  "case/deferral-too-long",
  /** The decision task is not open, or not held by this person. */
  "case/not-decision-holder",
  /** The decision node is completed by deciding. */
  "case/decide-instead",
  "case/service-not-found",
  /** The item is not offered here: on this terminal, or to this window's area. */
  "case/not-offered",
  "case/unknown-delivery",
  "case/pickup-code",
  "case/task-not-found",
  "case/task-taken",
  "case/material-unknown",
  "case/file-refused",
  /** More bytes than a request may carry: refused before they are read. */
  "case/file-too-large",
  "case/presence-missing",
  "case/nothing-asked",
  /** A wrong number, or a paper that is not yours: the same answer. */
  "case/paper-not-found",
  /** Ordered and not yet made: it takes seconds. */
  "case/paper-not-made",
] as const;
export type CaseRefusalCode = (typeof caseRefusals)[number];

const reason = z.string().trim().min(2).max(1_000);

/** One thing to mend: a field or a material, with the reason and, when there is one, the rule. */
export const correctionItem = z
  .object({
    requirement: z.string().max(64).optional(),
    field: z.string().max(64).optional(),
    reason,
    basis: z.string().max(300).optional(),
    /** True when it could not be seen before (it came with the answer to the first notice). */
    newlyVisible: z.boolean().optional(),
  })
  .refine((item) => Boolean(item.requirement) !== Boolean(item.field), "name one requirement or one field");
export type CorrectionItem = z.infer<typeof correctionItem>;

export const deliveryChoice = z.object({
  way: z.enum(["electronic", "pick-up", "courier"]),
  address: z.string().trim().min(5).max(200).optional(),
});
export type DeliveryChoice = z.infer<typeof deliveryChoice>;

export const createCaseInput = z.object({
  service: z.string().min(1).max(64),
  /** The person or firm it is for; yourself unless told. */
  subjectId: z.uuid().optional(),
  scenario: z.record(z.string().max(64), z.string().max(64)).default({}),
  values: z.record(z.string().max(64), z.unknown()).default({}),
  channel: z.enum(["pc", "phone", "window", "api"]).default("api"),
});
export const saveDraftInput = z.object({
  scenario: z.record(z.string().max(64), z.string().max(64)).optional(),
  values: z.record(z.string().max(64), z.unknown()),
  /** The revision this was typed over; a stale one is refused so that another tab is never overwritten. */
  revision: z.number().int().min(0).optional(),
  delivery: deliveryChoice.optional(),
});
export const submitInput = z.object({
  values: z.record(z.string().max(64), z.unknown()).optional(),
  delivery: deliveryChoice.optional(),
});
/** On the spot: what is submitted with it when it is still a draft, and words for the decision when there are any. */
export const finishAtOnceInput = submitInput.extend({ reason: z.string().trim().max(2_000).default("") });
export const preReviewInput = z.object({
  verdict: z.enum(["pass", "mend"]),
  items: z.array(correctionItem).max(100).default([]),
  note: z.string().max(1_000).default(""),
  confirm: z.object({ reason }).optional(),
});
/** What pre-review found in the form so far; a reason may still be missing. */
export const noticeDraftInput = z
  .object({
    formOk: z.boolean(),
    asks: z.array(z.object({ field: z.string().min(1).max(64), reason: z.string().trim().max(1_000) })).max(100),
  })
  .refine(({ formOk, asks }) => !formOk || asks.length === 0, { path: ["formOk"] });
export type NoticeDraft = z.output<typeof noticeDraftInput>;
export const correctionInput = z.object({
  items: z.array(correctionItem).min(1).max(100),
  confirm: z.object({ reason }).optional(),
});
export const acceptInput = z.object({
  deferred: z
    .array(z.object({ requirement: z.string().max(64), dueBy: z.iso.date() }))
    .max(20)
    .default([]),
});
export const refuseInput = z.object({ reason, basis: z.string().trim().min(2).max(500) });
export const withdrawInput = z.object({ reason: z.string().trim().max(500).default("") });
export const holdInput = z.object({ kind: z.enum(holdKinds), reason, expectedDays: z.number().int().min(1).max(365) });
export const answerRequestInput = z.object({ approve: z.boolean(), reason: z.string().trim().max(1_000).default("") });
export const extendInput = z.object({
  limit: z.union([
    z.number().int().min(1).max(10),
    z.object({ n: z.number().int().min(1).max(10), unit: z.literal("working-day") }).transform((limit) => limit.n),
  ]),
  reason,
});
export const decideInput = z.object({
  outcome: z.enum(["granted", "denied"]),
  reason: z.string().trim().max(2_000).default(""),
  basis: z.string().trim().max(500).default(""),
});
export const deliverInput = z.object({
  way: z.enum(["electronic", "pick-up", "courier", "left", "public-notice"]),
  code: z.string().max(20).optional(),
  receiver: z.string().trim().max(100).optional(),
});
export const terminateInput = z.object({ reason });
export const completeTaskInput = z.object({
  outcome: z.string().min(1).max(64).default("pass"),
  opinion: z.string().trim().min(2).max(2_000),
});
export const returnTaskInput = z.object({ toNode: z.string().min(1).max(64), reason });

/** A year of the calendar: what the State Council announced, days off and make-up working days. */
const calendarDay = z.string().refine(isDay, "must be a day that exists");
export const changeCalendarInput = z
  .object({
    year: z.number().int().min(2000).max(2100),
    off: z.array(calendarDay).max(120),
    work: z.array(calendarDay).max(60),
    /** The title of the notice, as the page of the calendar names it. */
    notice: z.string().trim().max(200).default(""),
  })
  .refine(({ year, off, work }) => [...off, ...work].every((one) => one.startsWith(`${year}-`)), "days of that year")
  .refine(({ off, work }) => !off.some((one) => work.includes(one)), "a day is off or worked, not both");

export const caseStateSchema = z.enum(caseStates);
export const caseOutcomeSchema = z.enum(caseOutcomes);
export const caseActionSchema = z.enum(caseActions);
export {
  type CorrectionReason,
  correctionReasons,
  fieldReasons,
  joinReasons,
  reasonsFor,
  sayReason,
  splitReasons,
} from "./model/correction-reasons";
export {
  type FollowUpOutcome,
  type FollowUpTopic,
  followUpOutcomes,
  outcomesOfFollowUp,
  readFollowUp,
} from "./model/follow-ups";
export { type RevealPurpose, revealPurposes } from "./model/reveal-purposes";
export { convertWalkInInput, handOverWalkInInput, registerWalkInInput, type WalkInMaterial } from "./model/walk-in";
