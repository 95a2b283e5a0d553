import type { Actor } from "@/lib/platform/auth";
import { readDocumentNo } from "@/lib/platform/codes";
import { keyedHash } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { readKeptFile } from "@/lib/platform/storage";
import { type PaperKind, type WalkInPaperKind, walkInOf } from "../model/papers";
import { scope } from "../policy";
import { caseWhere } from "../store/scope-where";
import { walkInWhere } from "../store/walk-in";

/** Who asks: somebody signed in, somebody with the code of the QR, or both. */
export type Reader = { actor?: Actor | null; code?: string | null };

export type OpenedPaper = {
  number: string;
  kind: PaperKind | WalkInPaperKind;
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
 * ordered; try again in a moment), storage/unavailable, storage/damaged.
 */
export async function openPaper(reader: Reader, typed: string): Promise<OpenedPaper> {
  const number = readDocumentNo(typed);
  const paper = number ? await db().paper.findUnique({ where: { number } }) : null;
  if (!paper || !(await mayOpen(reader, paper))) throw notFound();
  if (!paper.digest) throw new Refusal("case/paper-not-made", {}, { status: 409, retryAfter: 5 });
  const bytes = await readKeptFile(paper.digest);
  const { kind, title, docNo, digest } = paper;
  return {
    number: paper.number,
    kind: kind as OpenedPaper["kind"],
    title,
    docNo,
    digest,
    mediaType: "application/pdf",
    bytes,
  };
}

type Locked = { caseId: string | null; codeHash: string; facts: unknown };

async function mayOpen({ actor, code }: Reader, paper: Locked): Promise<boolean> {
  if (code && keyedHash(code.replace(/[\s-]/g, "").toUpperCase(), "paper-code") === paper.codeHash) return true;
  if (!actor) return false;
  if (!paper.caseId) return mayOpenWalkIn(actor, walkInOf(paper.facts));
  const found = await db().case.findFirst({
    where: { AND: [{ id: paper.caseId }, caseWhere(actor)] },
    select: { id: true },
  });
  return found !== null;
}

/** The person who brought the papers, and the window's body. */
async function mayOpenWalkIn(actor: Actor, number: string): Promise<boolean> {
  const { subjectIds } = scope(actor);
  const found = await db().walkIn.findFirst({
    where: { number, OR: [{ subjectId: { in: subjectIds } }, walkInWhere(actor)] },
    select: { id: true },
  });
  return found !== null;
}
