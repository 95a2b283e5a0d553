import { checkCode, subjectsOfPhone } from "@/lib/identity";
import { inTransaction } from "@/lib/platform/db";
import { type Progress, progressOfAll } from "../queries/find-progress";
import { listCasesOfSubjects } from "../queries/list-cases-of-subjects";
import { recordLookUp } from "../store/record-look-up";

/**
 * The cases behind a phone number for whoever has the SMS code that was sent there; the code is used up.
 * Refuses: identity/code-wrong (422).
 */
export async function progressByPhone(input: { phone: string; code: string }): Promise<Progress[]> {
  const code = await checkCode(input.phone, "progress", input.code);
  const subjects = await subjectsOfPhone(input.phone);
  await inTransaction("cases/progress-by-phone", async (tx) => {
    await code.use(tx);
    await recordLookUp(tx, subjects, "phone");
  });
  const rows = await listCasesOfSubjects(subjects);
  return progressOfAll(rows.map(({ id }) => id));
}
