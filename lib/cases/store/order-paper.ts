import { makeAccessCode, makeDocumentNo } from "@/lib/platform/codes";
import { keyedHash, sm4Encrypt } from "@/lib/platform/crypto";
import { insertRows, type Prisma, type Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { paperOrdered } from "../events";
import { type PaperKind, paperLetters, type WalkInPaperKind, walkInPaperLetters } from "../model/papers";
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
  const number = makeDocumentNo({ kind: paperLetters[kind], year: Number(tx.today.slice(0, 4)) });
  const { id, departmentCode } = found;
  return addOrder(tx, { number, kind, caseId: id, departmentCode, facts, officer });
}

/**
 * Orders a paper about a walk-in receipt (纯接件). The receipt itself carries the number of the walk-in; every other
 * paper has its own and names the walk-in in its facts.
 */
export async function orderWalkInPaper(
  tx: Tx,
  walkIn: { number: string; departmentCode: string },
  kind: WalkInPaperKind,
  facts: Prisma.InputJsonObject,
): Promise<string> {
  const number =
    kind === "walk-in-receipt"
      ? walkIn.number
      : makeDocumentNo({ kind: walkInPaperLetters[kind], year: Number(tx.today.slice(0, 4)) });
  const { departmentCode } = walkIn;
  return addOrder(tx, {
    number,
    kind,
    caseId: null,
    departmentCode,
    facts: { ...facts, walkIn: walkIn.number },
    officer: "",
  });
}

type Order = {
  number: string;
  kind: PaperKind | WalkInPaperKind;
  caseId: string | null;
  departmentCode: string;
  facts: Prisma.InputJsonObject;
  officer: string;
};

async function addOrder(tx: Tx, order: Order): Promise<string> {
  const code = makeAccessCode();
  const row = { ...order, codeEnc: sm4Encrypt(code), codeHash: keyedHash(code, "paper-code"), ordered: tx.now };
  const [paper] = await insertRows(tx, "Paper", [row]);
  if (!paper) throw new Error(`paper ${order.number} was not ordered`);
  emit(tx, paperOrdered, { caseId: order.caseId, paperId: paper.id });
  return order.number;
}
