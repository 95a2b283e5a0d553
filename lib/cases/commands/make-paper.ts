import type { Actor } from "@/lib/platform/auth";
import { now } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db";
import { makePaper as drawPaper } from "@/lib/platform/documents/papers/make-paper";
import { signPdf } from "@/lib/platform/documents/signing/sign-pdf";
import { env } from "@/lib/platform/env";
import { appendToLedger } from "@/lib/platform/ledger";
import { emit } from "@/lib/platform/outbox";
import { keepFile } from "@/lib/platform/storage";
import { paperMade } from "../events";
import { type OrderedPaper, paperOfCase, paperOfWalkIn } from "../model/ordered-paper";
import { findPaperDossier } from "../queries/paper-dossier";
import { findWalkInDossier } from "../queries/walk-in-dossier";
import { numberPaper } from "../store/number-paper";
import { saveMadePaper } from "../store/save-made-paper";

/**
 * Makes an ordered paper: drawn, signed in the name of the body, kept, and told once. Repeatable at any point: until the
 * last transaction nothing is said to exist, and that transaction has one winner. Answers false when it was made before.
 */
export async function makePaper(actor: Actor, paperId: string): Promise<boolean> {
  await inTransaction("cases/make-paper", (tx) => numberPaper(tx, paperId));
  const paper = await findOrdered(paperId);
  if (!paper) return false;
  const { number, kind, title, docNo, officer, about, caseId } = paper;
  const at = now();
  const drawn = await drawPaper(paper.data(`${env().PUBLIC_URL}/verify/${number}?code=${paper.accessCode}`, at));
  const signed = await signPdf(drawn, { reason: `${title}签发`, department: paper.issuer, at });
  const digest = await keepFile(signed);
  return inTransaction("cases/make-paper", async (tx) => {
    if (!(await saveMadePaper(tx, paper.id, { digest, size: signed.length, title, docNo, officer }))) return false;
    const facts = { paper: number, kind, digest };
    await appendToLedger(tx, { actor, subject: about, event: paperMade.name, facts });
    emit(tx, paperMade, { caseId, paperId: paper.id, kind });
    return true;
  });
}

async function findOrdered(paperId: string): Promise<OrderedPaper | null> {
  const ofCase = await findPaperDossier(paperId);
  if (ofCase) return paperOfCase(ofCase);
  const ofWalkIn = await findWalkInDossier(paperId);
  return ofWalkIn ? paperOfWalkIn(ofWalkIn) : null;
}
