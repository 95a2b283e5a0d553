import { dayOf } from "@/lib/platform/clock";
import { makeNoticeNo } from "@/lib/platform/codes";
import { paperKinds as documentKinds, type Paper } from "@/lib/platform/documents/papers/kinds";
import { createText } from "@/lib/platform/i18n";
import type { PaperDossier } from "../queries/paper-dossier";
import { clockPapers } from "./paper-of-clock";
import { closingPapers } from "./paper-of-closing";
import { intakePapers } from "./paper-of-intake";
import type { PaperKind, WalkInPaperKind } from "./papers";

type EnvelopeKey =
  | "kind"
  | "number"
  | "issuer"
  | "matter"
  | "caseNo"
  | "item"
  | "applicant"
  | "issuedOn"
  | "madeAt"
  | "officer"
  | "checkUrl";

/** What a kind of paper says beyond its head and foot, from the file of the case. */
export type ContentMakers<Kinds extends PaperKind> = {
  [Kind in Kinds]: (dossier: PaperDossier) => Omit<Extract<Paper, { kind: Kind }>, EnvelopeKey>;
};

const contents: ContentMakers<PaperKind> = { ...intakePapers, ...clockPapers, ...closingPapers };

/** 发文字号: "云市监食受字〔2026〕68号". */
export function noticeNoOf({ paper, service }: PaperDossier): string {
  const { word } = documentKinds[paper.kind];
  const year = Number(dayOf(paper.ordered).slice(0, 4));
  return makeNoticeNo({ body: service.papers.docWord, word, year, serial: paper.serial });
}

export const titleOf = (kind: PaperKind | WalkInPaperKind): string => createText("zh-CN", "papers")(`names.${kind}`);

/** Who is named on a paper that no person ordered: the office that handles the item. */
export const officerOf = ({ officer, service }: PaperDossier) => officer ?? { name: service.item.office.zh };

/** The typed data of a paper. `checkUrl` is the address behind its QR code; `madeAt` is printed at its foot. */
export function paperOf(dossier: PaperDossier, checkUrl: string, madeAt: Date): Paper {
  const { paper, found, service, department, applicant } = dossier;
  const firm = applicant.kind === "organisation";
  return {
    ...contents[paper.kind](dossier),
    kind: paper.kind,
    number: { notice: noticeNoOf(dossier), document: paper.number },
    issuer: { name: department.name },
    matter: service.item.itemType === "01" ? "permit" : "other",
    caseNo: found.caseNo ?? found.draftNo,
    item: service.item.name.zh,
    applicant: { name: applicant.name, code: firm ? applicant.idNo : maskedId(applicant.idNo) },
    issuedOn: dayOf(paper.ordered),
    madeAt,
    officer: { ...officerOf(dossier), phone: department.phone },
    checkUrl,
  } as Paper;
}

/** A paper is shown to others: a person's number stands on it with its middle hidden (个人信息保护法 51). */
export const maskedId = (idNo: string): string => `${idNo.slice(0, 6)}********${idNo.slice(-4)}`;
