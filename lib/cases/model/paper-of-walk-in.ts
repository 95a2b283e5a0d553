import { dayOf } from "@/lib/platform/clock";
import { formatDocumentNo, makeNoticeNo } from "@/lib/platform/codes";
import { paperKinds as documentKinds, type Paper } from "@/lib/platform/documents/papers/kinds";
import type { WalkInDossier } from "../queries/walk-in-dossier";
import { maskedId } from "./paper-content";

/** 发文字号 of a walk-in's paper, after the short name of the body that has the window: "云政服登字〔2026〕3号". */
export function walkInNoticeNo({ paper, department }: WalkInDossier): string {
  const year = Number(dayOf(paper.ordered).slice(0, 4));
  return makeNoticeNo({ body: department.shortName, word: documentKinds[paper.kind].word, year, serial: paper.serial });
}

/** Who is named on the paper: the person who took or handed over the papers, else the body. */
export const walkInOfficer = ({ officer, department }: WalkInDossier) => officer ?? { name: department.name };

/** The typed data of a paper about a walk-in receipt. `checkUrl` and `madeAt` as for the papers of a case. */
export function walkInPaper(dossier: WalkInDossier, checkUrl: string, madeAt: Date): Paper {
  const { paper, walkIn, department, applicant, handTo } = dossier;
  const materials = walkIn.materials.map(({ name, form, count }) => ({ name, form, copies: count }));
  const officer = walkInOfficer(dossier);
  const envelope = {
    number: { notice: walkInNoticeNo(dossier), document: paper.number },
    issuer: { name: department.name },
    matter: "other" as const,
    caseNo: formatDocumentNo(walkIn.number),
    item: walkIn.matter,
    applicant: {
      name: applicant.name,
      code: applicant.kind === "organisation" ? applicant.idNo : maskedId(applicant.idNo),
    },
    issuedOn: dayOf(paper.ordered),
    madeAt,
    officer: { ...officer, phone: department.phone },
    checkUrl,
    materials,
  };
  if (paper.kind === "handover")
    return {
      ...envelope,
      kind: "handover",
      from: department.name,
      to: handTo ?? department.name,
      handedAt: paper.ordered,
      handedBy: [officer.name, "desk" in officer ? officer.desk : ""].filter(Boolean).join(" "),
    };
  return {
    ...envelope,
    kind: "walk-in-receipt",
    ...(walkIn.note ? { concern: walkIn.note } : {}),
    receivedAt: walkIn.receivedAt,
    ...(handTo ? { handTo } : {}),
  };
}
