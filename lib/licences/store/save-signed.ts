import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { appendToLedger } from "@/lib/platform/ledger";
import { emit } from "@/lib/platform/outbox";
import { licenceIssued } from "../events";
import type { LicenceRow } from "./register-licence";

/** Writes that a licence is signed, once, and tells: false when somebody else signed it meanwhile. */
export async function saveSigned(
  tx: Tx,
  actor: Actor,
  licence: LicenceRow,
  file: { digest: string; size: number },
): Promise<boolean> {
  const { digest, size } = file;
  const { count } = await tx.db.licence.updateMany({
    where: { id: licence.id, signedAt: null },
    data: { digest, signedAt: tx.now },
  });
  if (count !== 1) return false;
  await tx.db.storedFile.upsert({
    where: { digest },
    create: { digest, size, mediaType: "application/pdf", createdAt: tx.now },
    update: {},
  });
  const { id, caseId, documentNo, validFrom, validTo } = licence;
  await appendToLedger(tx, {
    actor,
    subject: { type: "licence", id },
    event: licenceIssued.name,
    facts: { digest, validFrom, validTo },
  });
  await appendToLedger(tx, {
    actor,
    subject: { type: "case", id: caseId },
    event: licenceIssued.name,
    facts: { licence: documentNo, digest },
  });
  await emit(tx, licenceIssued, { caseId, licenceId: id });
  return true;
}
