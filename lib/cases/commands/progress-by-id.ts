import { checkCodeById } from "@/lib/identity";
import { inTransaction } from "@/lib/platform/db";
import { type Progress, progressOfAll } from "../queries/find-progress";
import { listCasesOfSubjects } from "../queries/list-cases-of-subjects";
import { recordLookUp } from "../store/record-look-up";

/**
 * The cases of one person or firm for whoever has the SMS code that was sent to the phone on record under the ID number;
 * the code is used up. A number we do not know is a wrong code. Refuses: identity/code-wrong (422).
 */
export async function progressById(input: { idNo: string; code: string }): Promise<Progress[]> {
  const { subjectId, use } = await checkCodeById(input.idNo, input.code);
  await inTransaction("cases/progress-by-id", async (tx) => {
    await use(tx);
    await recordLookUp(tx, [subjectId], "id");
  });
  const rows = await listCasesOfSubjects([subjectId]);
  return progressOfAll(rows.map(({ id }) => id));
}
