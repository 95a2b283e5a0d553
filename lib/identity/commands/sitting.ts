import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { addMinutes } from "@/lib/platform/clock";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { cityParameters } from "@/lib/platform/parameters";
import { confirmSittingInput, openSittingInput } from "../contract";
import { idHashOf } from "../store/subject";
import { checkCode } from "../store/use-code";
import { sendCode } from "./request-code";

/**
 * Opens a sitting: the ID of the person in front of the clerk was read, an SMS code goes to the phone on record. Only
 * with both may their data be fetched from other bodies. A card that the same clerk reads again while the code is on its
 * way goes on with the sitting there is. Refuses: identity/not-at-window, identity/person-not-found.
 */
export async function openSitting(
  actor: Actor,
  input: z.input<typeof openSittingInput>,
): Promise<{ sittingId: string; phoneMasked: string | null }> {
  const { subjectId, idNo } = openSittingInput.parse(input);
  const { accountId } = actor;
  if (!actor.has("clerk") || !accountId) throw new Refusal("identity/not-at-window", {}, { status: 403 });
  const { sittingMinutes } = await cityParameters();
  return inTransaction("identity/sitting", async (tx) => {
    const subject = await tx.db.subject.findUnique({ where: { id: subjectId } });
    if (!subject || subject.idHash !== idHashOf(idNo))
      throw new Refusal("identity/person-not-found", {}, { status: 404 });
    const { phoneMasked } = subject;
    const open = await tx.db.sitting.findFirst({
      where: { clerkId: accountId, subjectId, openedAt: { gt: addMinutes(tx.now, -1) }, expiresAt: { gt: tx.now } },
      orderBy: { openedAt: "desc" },
    });
    if (open) return { sittingId: open.id, phoneMasked };
    const sitting = await tx.db.sitting.create({
      data: {
        clerkId: accountId,
        subjectId,
        idReadAt: tx.now,
        openedAt: tx.now,
        expiresAt: addMinutes(tx.now, sittingMinutes),
      },
    });
    if (subject.phoneEnc) await sendCode(tx, sm4Decrypt(subject.phoneEnc), "sitting");
    await appendToLedger(tx, {
      actor,
      subject: { type: "subject", id: subjectId },
      event: "sitting.opened",
      facts: { sitting: sitting.id },
    });
    return { sittingId: sitting.id, phoneMasked };
  });
}

/** The SMS code was read out: the presence of the holder is proved in this sitting. Refuses: identity/code-wrong, identity/sitting-over. */
export async function confirmSitting(
  actor: Actor,
  input: z.input<typeof confirmSittingInput>,
): Promise<{ sittingId: string }> {
  const { sittingId, code } = confirmSittingInput.parse(input);
  const phone = await inTransaction("identity/sitting", async (tx) => {
    const sitting = await tx.db.sitting.findFirst({
      where: { id: sittingId, clerkId: actor.accountId ?? undefined, expiresAt: { gt: tx.now } },
    });
    const subject = sitting && (await tx.db.subject.findUnique({ where: { id: sitting.subjectId } }));
    if (!subject?.phoneEnc || !actor.accountId) throw new Refusal("identity/sitting-over", {}, { status: 409 });
    return sm4Decrypt(subject.phoneEnc);
  });
  const { use } = await checkCode(phone, "sitting", code);
  return inTransaction("identity/sitting", async (tx) => {
    await use(tx);
    const sitting = await tx.db.sitting.update({ where: { id: sittingId }, data: { codeAt: tx.now } });
    await appendToLedger(tx, {
      actor,
      subject: { type: "subject", id: sitting.subjectId },
      event: "sitting.confirmed",
      facts: { sitting: sittingId },
    });
    return { sittingId };
  });
}
