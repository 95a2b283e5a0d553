import { makePickUpCode } from "@/lib/platform/codes";
import { keyedHash, sm4Encrypt } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import type { DeliveryChoice } from "../contract";
import type { LoadedCase } from "./load-case";

/** The way the applicant chose; electronic unless told. */
export function chosenDelivery(found: { delivery: unknown }): DeliveryChoice {
  const chosen = found.delivery as Partial<DeliveryChoice>;
  return { way: chosen.way ?? "electronic", ...(chosen.address ? { address: chosen.address } : {}) };
}

/**
 * Begins delivery (送达): electronic is "sent" at once and becomes received only when the person opens it; pick-up
 * waits with a code; courier waits for the parcel. What was not received stays visible and is never "delivered".
 */
export async function startDelivery(tx: Tx, found: LoadedCase): Promise<void> {
  const { way } = chosenDelivery(found);
  const code = makePickUpCode();
  await tx.db.delivery.create({
    data: {
      caseId: found.id,
      way,
      state: way === "electronic" ? "sent" : "waiting",
      createdAt: tx.now,
      ...(way === "electronic" ? { sentAt: tx.now } : {}),
      ...(way === "pick-up" ? { codeEnc: sm4Encrypt(code), codeHash: keyedHash(code, "pick-up") } : {}),
    },
  });
}
