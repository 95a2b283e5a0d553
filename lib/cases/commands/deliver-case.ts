import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { keyedHash, sm4Encrypt } from "@/lib/platform/crypto";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { emit } from "@/lib/platform/outbox";
import { deliverInput } from "../contract";
import { caseDelivered } from "../events";
import { isApplicant } from "../policy";
import { caseForAct } from "../store/load-case";
import { moveClocks } from "../store/move-clocks";
import { orderPaper } from "../store/order-paper";
import { recordCase } from "../store/record";
import { saveCase } from "../store/save-case";

/**
 * Deliver (送达): electronic when the person opened it, pick-up when the window registered the code, courier when the
 * carrier says so (a job), left or public notice by the window. Refuses: case/wrong-state, case/pickup-code,
 * case/unknown-delivery (that way does not prove that the person has it).
 */
export async function deliverCase(
  actor: Actor,
  ref: string,
  input: z.input<typeof deliverInput>,
): Promise<{ caseId: string }> {
  const { way, code, receiver } = deliverInput.parse(input);
  return inTransaction("cases/deliver-case", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "deliver");
    const applicant = isApplicant(actor, found);
    const proves =
      way === "electronic" ? applicant : way === "courier" ? actor.kind === "system" : actor.has("clerk") && !applicant;
    if (!proves) throw new Refusal("case/unknown-delivery", { way }, { status: 422 });
    const waiting = await tx.db.delivery.findFirst({ where: { caseId: found.id, state: { in: ["waiting", "sent"] } } });
    if (
      way === "pick-up" &&
      waiting?.codeHash &&
      keyedHash((code ?? "").replace(/\s/g, ""), "pick-up") !== waiting.codeHash
    )
      throw new Refusal("case/pickup-code", {}, { status: 422 });
    const received = {
      way,
      state: "received",
      receivedAt: tx.now,
      receivedBy: actor.name,
      receiverEnc: receiver ? sm4Encrypt(receiver) : null,
      sentAt: waiting?.sentAt ?? tx.now,
    };
    if (waiting) await tx.db.delivery.update({ where: { id: waiting.id }, data: received });
    else await tx.db.delivery.create({ data: { caseId: found.id, createdAt: tx.now, ...received } });
    const { caseChange, facts } = await moveClocks(tx, found, { end: "all" });
    await saveCase(tx, found, { state: "delivered", deliveredAt: tx.now, ...caseChange });
    await orderPaper(tx, found, "delivery-receipt", { way, day: tx.today });
    await recordCase(tx, actor, found.id, "case.delivered", "delivered", facts, { way });
    emit(tx, caseDelivered, { caseId: found.id });
    return { caseId: found.id };
  });
}
