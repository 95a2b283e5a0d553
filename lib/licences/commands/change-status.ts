import { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction, Prisma } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { emit } from "@/lib/platform/outbox";
import { changeStatusInput, type LicenceStatus } from "../contract";
import { licenceStatusChanged } from "../events";
import { statusRules } from "../model/standing";
import { canChangeStatus } from "../policy";
import { getIssuer } from "../queries/issuer";

/**
 * Suspend (暂扣), restore, cancel (注销, 行政许可法 70) or revoke (撤销, 吊销, art. 69) a licence, by the head of the body
 * that issued it, with a reason. From that moment every verification says so; the holder is told.
 * Refuses: licence/not-found (also to those who are not of the body), licence/not-allowed, licence/wrong-status.
 */
export async function changeLicenceStatus(
  actor: Actor,
  licenceId: string,
  input: z.input<typeof changeStatusInput>,
): Promise<{ licenceId: string; status: LicenceStatus }> {
  const { act, reason } = changeStatusInput.parse(input);
  if (!z.uuid().safeParse(licenceId).success) throw new Refusal("licence/not-found", {}, { status: 404 });
  return inTransaction(async (tx) => {
    await tx.db.$queryRaw(Prisma.sql`select 1 from licence where id = ${licenceId}::uuid for update`);
    const licence = await tx.db.licence.findUnique({ where: { id: licenceId } });
    const issuer = licence && (await getIssuer(licence.departmentCode));
    const seen = issuer && actor.posts.some((post) => issuer.path.startsWith(post.departmentPath));
    if (!licence?.signedAt || !seen) throw new Refusal("licence/not-found", {}, { status: 404 });
    if (!canChangeStatus(actor, issuer)) throw new Refusal("licence/not-allowed", { act }, { status: 403 });
    const { from, to } = statusRules[act];
    const before = licence.status as LicenceStatus;
    if (!from.includes(before))
      throw new Refusal(
        "licence/wrong-status",
        { status: before, act },
        { detail: { status: before, possible: from } },
      );
    await tx.db.licence.update({
      where: { id: licenceId },
      data: { status: to, statusReason: act === "restore" ? null : reason, statusAt: tx.now },
    });
    await appendToLedger(tx, {
      actor,
      subject: { type: "licence", id: licenceId },
      event: `licence.${act}`,
      facts: { from: before, to },
    });
    const { caseId, holderId, number, titleZh, titleEn } = licence;
    await emit(tx, licenceStatusChanged, { caseId, licenceId, holderId, status: to, number, titleZh, titleEn });
    return { licenceId, status: to };
  });
}
