import { defineEvent } from "@/lib/platform/outbox";

/** A licence is made and signed. */
export const licenceIssued = defineEvent<{ caseId: string; licenceId: string }>("licence.issued");
/**
 * Suspended, restored, cancelled or revoked (the ledger's event is `licence.<act>`), with what a message to the holder
 * says: names of documents and numbers, no personal value.
 */
export const licenceStatusChanged = defineEvent<{
  caseId: string;
  licenceId: string;
  holderId: string;
  status: string;
  number: string;
  titleZh: string;
  titleEn: string;
}>("licence.status-changed");
