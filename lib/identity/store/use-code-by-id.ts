import { sm4Decrypt } from "@/lib/platform/crypto";
import { db, type Tx } from "@/lib/platform/db";
import { idHashOf } from "./subject";
import { checkCode } from "./use-code";

/**
 * Checks the code sent to the phone on record under an ID number. A number we do not know goes the same way and hears the
 * same: no code fits it. Refuses: identity/code-wrong (422).
 */
export async function checkCodeById(
  idNo: string,
  code: string,
): Promise<{ subjectId: string; use(tx: Tx): Promise<void> }> {
  const subject = await db().subject.findUnique({
    where: { idHash: idHashOf(idNo) },
    select: { id: true, phoneEnc: true },
  });
  const { use } = await checkCode(subject?.phoneEnc ? sm4Decrypt(subject.phoneEnc) : "", "progress-by-id", code);
  return { subjectId: subject?.id ?? "", use };
}
