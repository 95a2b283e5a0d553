import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { appendAllToLedger } from "@/lib/platform/ledger";
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
  await supersede(tx, actor, licence);
  const { id, caseId, documentNo, validFrom, validTo } = licence;
  await appendAllToLedger(tx, [
    {
      actor,
      subject: { type: "licence", id },
      event: licenceIssued.name,
      facts: { digest, validFrom, validTo },
    },
    {
      actor,
      subject: { type: "case", id: caseId },
      event: licenceIssued.name,
      facts: { licence: documentNo, digest },
    },
  ]);
  emit(tx, licenceIssued, { caseId, licenceId: id });
  return true;
}

/** The versions before this one are changed (已变更) from the moment it is signed (GB/T 36904: 001 → 002). */
async function supersede(tx: Tx, actor: Actor, { number, version }: LicenceRow): Promise<void> {
  const before = await tx.db.licence.findMany({
    where: { number, version: { lt: version }, status: { in: ["valid", "suspended"] } },
    orderBy: { version: "asc" },
  });
  const ids = before.map(({ id }) => id);
  await tx.db.licence.updateMany({
    where: { id: { in: ids } },
    data: { status: "changed", statusReason: null, statusAt: tx.now },
  });
  await appendAllToLedger(
    tx,
    before.map(({ id, status }) => ({
      actor,
      subject: { type: "licence", id },
      event: "licence.superseded",
      facts: { from: status, to: "changed", by: version },
    })),
  );
}
