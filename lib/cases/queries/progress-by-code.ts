import { readCaseNo } from "@/lib/platform/codes";
import { keyedHash } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { type Progress, progressOf } from "./find-progress";

/**
 * Progress with the access code of one of the case's papers: whoever holds the paper may follow the case. `by` is the
 * case number or the number of the paper. One answer (404 `case/not-found`) for unknown and for wrong.
 */
export async function progressByCode(by: { caseNo: string } | { paper: string }, code: string): Promise<Progress> {
  const codeHash = keyedHash(code.replace(/[\s-]/g, "").toUpperCase(), "paper-code");
  const where =
    "paper" in by
      ? { papers: { some: { number: by.paper, codeHash } } }
      : { caseNo: readCaseNo(by.caseNo) ?? "", papers: { some: { codeHash } } };
  const found = await db().case.findFirst({ where, select: { id: true } });
  if (!found) throw new Refusal("case/not-found", {}, { status: 404 });
  return progressOf(found.id);
}
