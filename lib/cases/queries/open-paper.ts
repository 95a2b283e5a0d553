import type { Actor } from "@/lib/platform/auth";
import { readDocumentNo } from "@/lib/platform/codes";
import { keyedHash } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { readFileByDigest } from "@/lib/platform/storage";
import type { PaperKind } from "../model/papers";
import { caseWhere } from "../store/scope-where";

/** Who asks: somebody signed in, somebody with the code of the QR, or both. */
export type Reader = { actor?: Actor | null; code?: string | null };

export type OpenedPaper = {
  number: string;
  kind: PaperKind;
  title: string;
  docNo: string;
  digest: string;
  mediaType: "application/pdf";
  bytes: Uint8Array;
};

const notFound = () => new Refusal("case/paper-not-found", {}, { status: 404 });

/**
 * A paper by the number printed on it: for its holder, for staff in whose scope the case is, or with the access code of
 * its QR. Everybody else hears what a wrong number hears. Refuses: case/paper-not-found, case/paper-not-made (it is
 * ordered; try again in a moment), storage/unavailable.
 */
export async function openPaper(reader: Reader, typed: string): Promise<OpenedPaper> {
  const number = readDocumentNo(typed);
  const paper = number ? await db().paper.findUnique({ where: { number } }) : null;
  if (!paper || !(await mayOpen(reader, paper))) throw notFound();
  if (!paper.digest) throw new Refusal("case/paper-not-made", {}, { status: 409, retryAfter: 5 });
  const bytes = await readFileByDigest(paper.digest);
  if (!bytes) throw new Refusal("storage/unavailable", {}, { status: 503, retryAfter: 60 });
  const { kind, title, docNo, digest } = paper;
  return { number: paper.number, kind: kind as PaperKind, title, docNo, digest, mediaType: "application/pdf", bytes };
}

async function mayOpen({ actor, code }: Reader, paper: { caseId: string | null; codeHash: string }): Promise<boolean> {
  if (code && keyedHash(code.replace(/[\s-]/g, "").toUpperCase(), "paper-code") === paper.codeHash) return true;
  if (!actor || !paper.caseId) return false;
  const found = await db().case.findFirst({
    where: { AND: [{ id: paper.caseId }, caseWhere(actor)] },
    select: { id: true },
  });
  return found !== null;
}
