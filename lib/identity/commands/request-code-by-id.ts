import type { z } from "zod";
import { inTransaction } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { limitRate } from "@/lib/platform/rate";
import { requestCodeByIdInput } from "../contract";
import { codeAskedById } from "../events";
import { idHashOf } from "../store/subject";

/**
 * Asks for an SMS code at the phone on record under an ID number or social credit code. The look-up happens in a job, so
 * that a number we know, one we do not and one without a phone get one answer in one time. Once a minute for each number,
 * known or not. Refuses: platform/too-often (429).
 */
export async function requestCodeById(input: z.input<typeof requestCodeByIdInput>): Promise<void> {
  const { idNo } = requestCodeByIdInput.parse(input);
  const idHash = idHashOf(idNo);
  await limitRate(`code-by-id:${idHash}`, { hits: 1, minutes: 1 });
  await inTransaction("identity/request-code-by-id", async (tx) => emit(tx, codeAskedById, { idHash }));
}
