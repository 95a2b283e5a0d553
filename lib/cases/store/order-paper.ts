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
  const [number = ""] = await orderPapers(tx, found, [{ kind, facts, officer }]);
  return number;
}

/** The same for papers that one command orders together, in one statement. Answers their numbers. */
export async function orderPapers(
  tx: Tx,
  found: LoadedCase,
  wanted: readonly { kind: PaperKind; facts: Prisma.InputJsonObject; officer?: string }[],
): Promise<string[]> {
  const { id: caseId, departmentCode } = found;
  const year = Number(tx.today.slice(0, 4));
  return addOrders(
    tx,
    wanted.map(({ kind, facts, officer = "" }) => {
      const number = makeDocumentNo({ kind: paperLetters[kind], year });
      return { number, kind, caseId, departmentCode, facts, officer };
    }),
  );
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
  const order = { number, kind, caseId: null, departmentCode, facts: { ...facts, walkIn: walkIn.number }, officer: "" };
  await addOrders(tx, [order]);
  return number;
}

type Order = {
  number: string;
  kind: PaperKind | WalkInPaperKind;
  caseId: string | null;
  departmentCode: string;
  facts: Prisma.InputJsonObject;
  officer: string;
};

async function addOrders(tx: Tx, orders: readonly Order[]): Promise<string[]> {
  const rows = orders.map((order) => {
    const code = makeAccessCode();
    return { ...order, codeEnc: sm4Encrypt(code), codeHash: keyedHash(code, "paper-code"), ordered: tx.now };
  });
  for (const { caseId, id } of await insertRows(tx, "Paper", rows)) emit(tx, paperOrdered, { caseId, paperId: id });
  return orders.map(({ number }) => number);
}
