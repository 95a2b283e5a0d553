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
import { noticeNoOf, officerOf, paperOf, titleOf } from "../model/paper-content";
import { findPaperDossier } from "../queries/paper-dossier";
import { saveMadePaper } from "../store/save-made-paper";

/**
 * Makes an ordered paper: drawn, signed in the name of the body, kept, and told once. Repeatable at any point: until the
 * last transaction nothing is said to exist, and that transaction has one winner. Answers false when it was made before.
 */
export async function makePaper(actor: Actor, paperId: string): Promise<boolean> {
  const dossier = await findPaperDossier(paperId);
  if (!dossier) return false;
  const { paper, accessCode, department, found } = dossier;
  const at = now();
  const title = titleOf(paper.kind);
  const checkUrl = `${env().PUBLIC_URL}/verify/${paper.number}?code=${accessCode}`;
  const drawn = await drawPaper(paperOf(dossier, checkUrl, at));
  const issuer = { name: department.name, code: department.uscc };
  const signed = await signPdf(drawn, { reason: `${title}签发`, department: issuer, at });
  const digest = await keepFile(signed);
  return inTransaction(async (tx) => {
    const docNo = noticeNoOf(dossier);
    const officer = officerOf(dossier).name;
    if (!(await saveMadePaper(tx, paper.id, { digest, size: signed.length, title, docNo, officer }))) return false;
    await appendToLedger(tx, {
      actor,
      subject: { type: "case", id: found.id },
      event: paperMade.name,
      facts: { paper: paper.number, kind: paper.kind, digest },
    });
    await emit(tx, paperMade, { caseId: found.id, paperId: paper.id, kind: paper.kind });
    return true;
  });
}
