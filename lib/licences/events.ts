import { defineEvent } from "@/lib/platform/outbox";

/** A licence is made and signed. */
export const licenceIssued = defineEvent<{ caseId: string; licenceId: string }>("licence.issued");
/** Suspended, restored, cancelled or revoked. The ledger's event is `licence.<act>`. */
export const licenceStatusChanged = defineEvent<{ caseId: string; licenceId: string; status: string }>(
  "licence.status-changed",
);
