import { makeAccessCode, makeDocumentNo } from "@/lib/platform/codes";
import { keyedHash, sm4Encrypt } from "@/lib/platform/crypto";
import type { Prisma, Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { takeSerial } from "@/lib/platform/serials";
import { paperOrdered } from "../events";
import { type PaperKind, paperLetters } from "../model/papers";
import type { LoadedCase } from "./load-case";

/**
 * Orders a paper in the command's transaction: its number is known at once, a job makes and signs it, and a sweep finds
 * it when that never happened (accepted but no notice).
 */
export async function orderPaper(
  tx: Tx,
  found: LoadedCase,
  kind: PaperKind,
  facts: Prisma.InputJsonObject,
  officer = "",
): Promise<string> {
  const year = tx.today.slice(0, 4);
  const serial = await takeSerial(tx, `paper/${found.departmentCode}/${year}`);
  const number = makeDocumentNo({ kind: paperLetters[kind], year: Number(year) });
  const code = makeAccessCode();
  const paper = await tx.db.paper.create({
    data: {
      number,
      kind,
      caseId: found.id,
      facts,
      codeEnc: sm4Encrypt(code),
      codeHash: keyedHash(code, "paper-code"),
      ordered: tx.now,
      departmentCode: found.departmentCode,
      officer,
      docNo: String(serial),
    },
  });
  await emit(tx, paperOrdered, { caseId: found.id, paperId: paper.id });
  return number;
}
