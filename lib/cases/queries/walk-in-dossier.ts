import { getSubjectDetails, type SubjectDetails } from "@/lib/identity";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { db, type Prisma } from "@/lib/platform/db";
import { type WalkInPaperKind, walkInOf } from "../model/papers";
import type { WalkInMaterial } from "../model/walk-in";
import { type Officer, officersOf } from "./paper-dossier";

/** Everything a paper about a walk-in receipt may say, in clear: for the job that makes it and for nobody else. */
export type WalkInDossier = {
  paper: { id: string; number: string; kind: WalkInPaperKind; ordered: Date; serial: number };
  /** What the QR code carries beside the number. */
  accessCode: string;
  walkIn: { id: string; number: string; matter: string; note: string; materials: WalkInMaterial[]; receivedAt: Date };
  department: { name: string; shortName: string; uscc: string; phone: string };
  applicant: SubjectDetails;
  /** Who took the papers, or handed them over. */
  officer: Officer | null;
  /** The body the papers go to, when it is known. */
  handTo: string | null;
};

/** The file of a walk-in's paper that is ordered and not yet made; null when it is made, not there, or about a case. */
export async function findWalkInDossier(paperId: string): Promise<WalkInDossier | null> {
  const row = await db().paper.findUnique({ where: { id: paperId } });
  if (!row || row.caseId || row.madeAt) return null;
  const facts = row.facts as Prisma.JsonObject;
  const walkIn = await db().walkIn.findUniqueOrThrow({ where: { number: walkInOf(facts) } });
  const by = String(facts.by);
  const [department, applicant, officers, to] = await Promise.all([
    db().department.findUniqueOrThrow({ where: { code: row.departmentCode } }),
    getSubjectDetails(walkIn.subjectId),
    officersOf([by]),
    typeof facts.to === "string" ? db().department.findUniqueOrThrow({ where: { code: facts.to } }) : null,
  ]);
  const { id, number, matter, note, materials, receivedAt } = walkIn;
  return {
    paper: {
      id: row.id,
      number: row.number,
      kind: row.kind as WalkInPaperKind,
      ordered: row.ordered,
      serial: Number(row.docNo),
    },
    accessCode: sm4Decrypt(row.codeEnc),
    walkIn: { id, number, matter, note, materials: materials as WalkInMaterial[], receivedAt },
    department: {
      name: department.nameZh,
      shortName: department.shortZh,
      uscc: department.uscc,
      phone: department.phone,
    },
    applicant,
    officer: officers.get(by) ?? null,
    handTo: to?.nameZh ?? null,
  };
}
