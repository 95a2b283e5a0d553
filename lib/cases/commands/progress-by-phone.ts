import { checkCode } from "@/lib/identity";
import { inTransaction } from "@/lib/platform/db";
import { type Progress, progressOf } from "../queries/find-progress";
import { listCasesOfPhone } from "../queries/list-cases-of-phone";

/**
 * The cases behind a phone number for whoever has the SMS code that was sent there; the code is used up.
 * Refuses: identity/code-wrong (422).
 */
export async function progressByPhone(input: { phone: string; code: string }): Promise<Progress[]> {
  const code = await checkCode(input.phone, "progress", input.code);
  await inTransaction((tx) => code.use(tx));
  const rows = await listCasesOfPhone(input.phone);
  return Promise.all(rows.map(({ id }) => progressOf(id)));
}
