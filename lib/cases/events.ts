import { defineEvent } from "@/lib/platform/outbox";

type CaseFact = { caseId: string };

/** What the world hears of a case. The name is also the ledger's event name. */
export const caseSubmitted = defineEvent<CaseFact>("case.submitted");
export const casePreAccepted = defineEvent<CaseFact>("case.pre-accepted");
export const caseReceived = defineEvent<CaseFact>("case.received");
export const caseAccepted = defineEvent<CaseFact & { deemed: boolean }>("case.accepted");
export const caseRefused = defineEvent<CaseFact>("case.refused");
export const correctionRequested = defineEvent<CaseFact & { round: number }>("case.correction-requested");
export const caseResubmitted = defineEvent<CaseFact & { round: number }>("case.resubmitted");
export const caseHeld = defineEvent<CaseFact & { holdId: string; kind: string }>("case.held");
export const caseResumed = defineEvent<CaseFact & { holdId: string }>("case.resumed");
export const caseExtended = defineEvent<CaseFact>("case.extended");
export const requestAsked = defineEvent<CaseFact & { request: string }>("case.request-asked");
export const caseDecided = defineEvent<CaseFact & { outcome: string }>("case.decided");
export const caseClosed = defineEvent<CaseFact & { outcome: string }>("case.closed");
export const caseDelivered = defineEvent<CaseFact>("case.delivered");
export const replyWarned = defineEvent<CaseFact & { round: number }>("case.reply-warned");
/** A paper about a walk-in receipt belongs to no case: `caseId` is null. */
type PaperFact = { caseId: string | null; paperId: string };
export const paperOrdered = defineEvent<PaperFact>("paper.ordered");
export const paperMade = defineEvent<PaperFact & { kind: string }>("paper.made");
export const lightChanged = defineEvent<CaseFact & { clock: string; kind: string; light: string }>(
  "case.light-changed",
);
export const correctionConfirmed = defineEvent<CaseFact & { round: number }>("case.second-correction-confirmed");
export const caseTerminated = defineEvent<CaseFact>("case.terminated");
export const taskOpened = defineEvent<CaseFact & { taskId: string }>("task.opened");
/** A year of the calendar was entered or changed: open clocks are computed anew. */
export const calendarChanged = defineEvent<{ year: number }>("calendar.changed");
/** A promise that replaced a proof was checked and found false (告知承诺). */
export const promiseBroken = defineEvent<CaseFact & { requirement: string }>("promise.broken");
/** The head of the body takes the permit back (行政许可法 69); the task carries the reason. */
export const revocationDecided = defineEvent<CaseFact & { taskId: string }>("promise.revocation-decided");
