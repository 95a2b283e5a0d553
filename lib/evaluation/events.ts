import { defineEvent } from "@/lib/platform/outbox";

/** Somebody rated a node of a case. */
export const caseEvaluated = defineEvent<{ caseId: string; evaluationId: string; node: string; grade: number }>(
  "case.evaluated",
);
