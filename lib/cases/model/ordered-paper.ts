import type { Paper } from "@/lib/platform/documents/papers/kinds";
import type { LedgerSubject } from "@/lib/platform/ledger";
import type { PaperDossier } from "../queries/paper-dossier";
import type { WalkInDossier } from "../queries/walk-in-dossier";
import { noticeNoOf, officerOf, paperOf, titleOf } from "./paper-content";
import { walkInNoticeNo, walkInOfficer, walkInPaper } from "./paper-of-walk-in";
import type { PaperKind, WalkInPaperKind } from "./papers";

/** A paper that is ordered and waits to be made, whatever it is about. */
export type OrderedPaper = {
  id: string;
  number: string;
  kind: PaperKind | WalkInPaperKind;
  title: string;
  docNo: string;
  officer: string;
  accessCode: string;
  issuer: { name: string; code: string };
  about: LedgerSubject;
  caseId: string | null;
  /** Its typed data, with the address behind the QR code and the instant at its foot. */
  data: (checkUrl: string, madeAt: Date) => Paper;
};

/** An ordered paper of a case. */
export const paperOfCase = (dossier: PaperDossier): OrderedPaper => ({
  ...headOf(dossier),
  docNo: noticeNoOf(dossier),
  officer: officerOf(dossier).name,
  about: { type: "case", id: dossier.found.id },
  caseId: dossier.found.id,
  data: (checkUrl, madeAt) => paperOf(dossier, checkUrl, madeAt),
});

/** An ordered paper of a walk-in receipt. */
export const paperOfWalkIn = (dossier: WalkInDossier): OrderedPaper => ({
  ...headOf(dossier),
  docNo: walkInNoticeNo(dossier),
  officer: walkInOfficer(dossier).name,
  about: { type: "walk-in", id: dossier.walkIn.id },
  caseId: null,
  data: (checkUrl, madeAt) => walkInPaper(dossier, checkUrl, madeAt),
});

function headOf({ paper, accessCode, department }: PaperDossier | WalkInDossier) {
  const { id, number, kind } = paper;
  return {
    id,
    number,
    kind,
    title: titleOf(kind),
    accessCode,
    issuer: { name: department.name, code: department.uscc },
  };
}
