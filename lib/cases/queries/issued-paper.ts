import { dayOf } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import type { PaperKind } from "../model/papers";

/** A paper that was made and signed, as anyone may see it who has its number or its file: the holder is masked. */
export type IssuedPaper = {
  number: string;
  kind: PaperKind;
  title: string;
  docNo: string;
  digest: string;
  issuer: Bilingual;
  item: Bilingual;
  holderMasked: string;
  issuedOn: string;
  signedAt: Date;
};

/** The paper of a number or of a file's digest; null when none was made. */
export async function findIssuedPaper(by: { number: string } | { digest: string }): Promise<IssuedPaper | null> {
  const row = await db().paper.findFirst({
    where: { ...by, madeAt: { not: null } },
    include: { case: { select: { serviceNameZh: true, serviceNameEn: true, subjectMasked: true } } },
  });
  if (!row?.madeAt || !row.digest || !row.case) return null;
  const body = await db().department.findUniqueOrThrow({ where: { code: row.departmentCode } });
  return {
    number: row.number,
    kind: row.kind as PaperKind,
    title: row.title,
    docNo: row.docNo,
    digest: row.digest,
    issuer: { zh: body.nameZh, en: body.nameEn },
    item: { zh: row.case.serviceNameZh, en: row.case.serviceNameEn },
    holderMasked: row.case.subjectMasked,
    issuedOn: dayOf(row.ordered),
    signedAt: row.madeAt,
  };
}
