import type { Actor } from "@/lib/platform/auth";
import { Prisma, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { emit } from "@/lib/platform/outbox";
import type { LicenceAct, LicenceStatus } from "../contract";
import { licenceStatusChanged } from "../events";
import { statusRules } from "../model/standing";
import type { LicenceRow } from "./register-licence";

/** A licence as a command holds it: its row locked for the rest of the transaction. Null when there is none. */
export async function lockLicence(tx: Tx, where: Prisma.LicenceWhereInput): Promise<LicenceRow | null> {
  const found = await tx.db.licence.findFirst({ where, select: { id: true } });
  if (!found) return null;
  await tx.db.$queryRaw(Prisma.sql`select 1 from licence where id = ${found.id}::uuid for update`);
  return tx.db.licence.findUniqueOrThrow({ where: { id: found.id } });
}

/** Changes the status of a locked licence with a reason, its ledger, and the news to the holder. Refuses licence/wrong-status. */
export async function setStatus(
  tx: Tx,
  actor: Actor,
  licence: LicenceRow,
  { act, reason }: { act: LicenceAct; reason: string },
): Promise<LicenceStatus> {
  const { from, to } = statusRules[act];
  const before = licence.status as LicenceStatus;
  if (!from.includes(before))
    throw new Refusal("licence/wrong-status", { status: before, act }, { detail: { status: before, possible: from } });
  await tx.db.licence.update({
    where: { id: licence.id },
    data: { status: to, statusReason: act === "restore" ? null : reason, statusAt: tx.now },
  });
  await appendToLedger(tx, {
    actor,
    subject: { type: "licence", id: licence.id },
    event: `licence.${act}`,
    facts: { from: before, to },
  });
  const { id: licenceId, caseId, holderId, number, titleZh, titleEn } = licence;
  emit(tx, licenceStatusChanged, { caseId, licenceId, holderId, status: to, number, titleZh, titleEn });
  return to;
}
