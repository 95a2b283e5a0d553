import { dayOf } from "@/lib/platform/clock";
import { db, type Prisma } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import { type PaperKind, type WalkInPaperKind, walkInOf } from "../model/papers";

/** A paper that was made and signed, as anyone may see it who has its number or its file: the holder is masked. */
export type IssuedPaper = {
  number: string;
  kind: PaperKind | WalkInPaperKind;
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
  if (!row?.madeAt || !row.digest) return null;
  const about = row.case ? ofCase(row.case) : await ofWalkIn(row.facts);
  const body = await db().department.findUniqueOrThrow({ where: { code: row.departmentCode } });
  return {
    number: row.number,
    kind: row.kind as IssuedPaper["kind"],
    title: row.title,
    docNo: row.docNo,
    digest: row.digest,
    issuer: { zh: body.nameZh, en: body.nameEn },
    ...about,
    issuedOn: dayOf(row.ordered),
    signedAt: row.madeAt,
  };
}

type About = Pick<IssuedPaper, "item" | "holderMasked">;

const ofCase = (found: { serviceNameZh: string; serviceNameEn: string; subjectMasked: string }): About => ({
  item: { zh: found.serviceNameZh, en: found.serviceNameEn },
  holderMasked: found.subjectMasked,
});

/** A walk-in's matter is what the person said: it has no name in the catalogue, and none in another language. */
async function ofWalkIn(facts: Prisma.JsonValue): Promise<About> {
  const { matter, subjectMasked } = await db().walkIn.findUniqueOrThrow({ where: { number: walkInOf(facts) } });
  return { item: { zh: matter, en: matter }, holderMasked: subjectMasked };
}
