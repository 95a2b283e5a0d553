import type { Actor } from "@/lib/platform/auth";
import { readDocumentNo } from "@/lib/platform/codes";
import { db } from "@/lib/platform/db";
import { caseWhere } from "../store/scope-where";

/**
 * The case behind the number of a paper, as a scanner types it from the QR code (an address) or a person reads it out;
 * null when it is no paper's number or the case is not in scope.
 */
export async function findCaseOfPaper(actor: Actor, typed: string): Promise<string | null> {
  const fromAddress = /\/verify\/([^/?#\s]+)/.exec(typed)?.[1];
  const number = readDocumentNo(fromAddress ?? typed);
  if (!number) return null;
  const found = await db().case.findFirst({
    where: { AND: [{ papers: { some: { number } } }, caseWhere(actor)] },
    select: { caseNo: true, draftNo: true },
  });
  return found ? (found.caseNo ?? found.draftNo) : null;
}
