import { dayOf } from "@/lib/platform/clock";
import { db, Prisma, reads, rowsOf } from "@/lib/platform/db";
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

type Row = Pick<IssuedPaper, "number" | "kind" | "title" | "docNo" | "digest"> & {
  facts: Prisma.JsonValue;
  ordered: Date;
  madeAt: Date;
  issuerZh: string;
  issuerEn: string;
  itemZh: string | null;
  itemEn: string | null;
  holder: string | null;
};

/** The paper of a number or of a file's digest; null when none was made. */
export async function findIssuedPaper(by: { number: string } | { digest: string }): Promise<IssuedPaper | null> {
  const [row] = await rowsOf<Row>(
    reads(),
    Prisma.sql`select p.number, p.kind, p.title, p.doc_no as "docNo", p.digest, p.facts, p.ordered,
      p.made_at as "madeAt", d.name_zh as "issuerZh", d.name_en as "issuerEn", c.service_name_zh as "itemZh",
      c.service_name_en as "itemEn", c.subject_masked as holder
    from paper p join department d on d.code = p.department_code left join "case" c on c.id = p.case_id
    where ${"number" in by ? Prisma.sql`p.number = ${by.number}` : Prisma.sql`p.digest = ${by.digest}`}
      and p.made_at is not null and p.digest is not null limit 1`,
  );
  if (!row) return null;
  const { facts, ordered, madeAt, issuerZh, issuerEn, itemZh, itemEn, holder, ...paper } = row;
  const about =
    itemZh !== null && itemEn !== null && holder !== null
      ? { item: { zh: itemZh, en: itemEn }, holderMasked: holder }
      : await ofWalkIn(facts);
  return { ...paper, issuer: { zh: issuerZh, en: issuerEn }, ...about, issuedOn: dayOf(ordered), signedAt: madeAt };
}

type About = Pick<IssuedPaper, "item" | "holderMasked">;

/** A walk-in's matter is what the person said: it has no name in the catalogue, and none in another language. */
async function ofWalkIn(facts: Prisma.JsonValue): Promise<About> {
  const { matter, subjectMasked } = await db().walkIn.findUniqueOrThrow({ where: { number: walkInOf(facts) } });
  return { item: { zh: matter, en: matter }, holderMasked: subjectMasked };
}
