import { findIssuedPaper, type IssuedPaper } from "@/lib/cases";
import { dayOf, today } from "@/lib/platform/clock";
import { Prisma, reads, rowsOf } from "@/lib/platform/db";
import type { Verdict, VerifiedDocument } from "../contract";
import { licenceLetters, readNumber } from "../model/read-number";
import { standingOf } from "../model/standing";

/** A document in the city's registers, and how it stands today. */
export type Registered = { verdict: Verdict; document: VerifiedDocument; signedAt: Date };

/**
 * What the registers know under a number, as a person typed it: of a paper, of a licence, or a licence identifier. The register
 * that its letters name is asked first; the other one only when that knows nothing.
 */
export async function findByNumber(text: string): Promise<Registered | null> {
  const { documentNo, identifier, numbers } = readNumber(text.slice(0, 200));
  const any = [
    ...(documentNo ? [Prisma.sql`l.document_no = ${documentNo}`] : []),
    ...(identifier ? [Prisma.sql`l.identifier = ${identifier}`] : []),
    ...numbers.map((number) => Prisma.sql`l.number = ${number}`),
  ];
  const licence = async () => (any.length > 0 ? findLicence(Prisma.join(any, " or ")) : null);
  const paper = async () => (documentNo ? findPaper({ number: documentNo }) : null);
  return documentNo?.startsWith(licenceLetters)
    ? ((await licence()) ?? (await paper()))
    : ((await paper()) ?? (await licence()));
}

/** What the registers know of these very bytes, by their digest. */
export async function findByDigest(digest: string): Promise<Registered | null> {
  return (await findPaper({ digest })) ?? findLicence(Prisma.sql`l.digest = ${digest}`);
}

async function findPaper(by: { number: string } | { digest: string }): Promise<Registered | null> {
  const paper = await findIssuedPaper(by);
  return paper && ofPaper(paper);
}

function ofPaper(paper: IssuedPaper): Registered {
  return {
    verdict: "valid",
    signedAt: paper.signedAt,
    document: {
      kind: "paper",
      paperKind: paper.kind,
      title: { zh: paper.title, en: "" },
      documentNo: paper.number,
      number: paper.docNo,
      identifier: null,
      issuer: paper.issuer,
      item: paper.item,
      holderMasked: paper.holderMasked,
      issuedOn: paper.issuedOn,
      validFrom: null,
      validTo: null,
      status: "valid",
      statusReason: null,
      statusOn: null,
    },
  };
}

type LicenceRow = Pick<
  VerifiedDocument,
  "documentNo" | "number" | "identifier" | "validTo" | "status" | "statusReason"
> & {
  titleZh: string;
  titleEn: string;
  validFrom: string;
  statusAt: Date | null;
  signedAt: Date;
  issuerZh: string;
  issuerEn: string;
  holder: string;
  itemZh: string;
  itemEn: string;
};

/** In one statement: what is said of a document is of one moment. */
async function findLicence(where: Prisma.Sql): Promise<Registered | null> {
  // Under a number that was reissued the newest version answers; every version has a document number of its own.
  const [row] = await rowsOf<LicenceRow>(
    reads(),
    Prisma.sql`select l.document_no as "documentNo", l.number, l.identifier, l.title_zh as "titleZh", l.title_en as "titleEn",
      l.valid_from as "validFrom", l.valid_to as "validTo", l.status, l.status_reason as "statusReason",
      l.status_at as "statusAt", l.signed_at as "signedAt", coalesce(d.name_zh, l.department_code) as "issuerZh",
      coalesce(d.name_en, l.department_code) as "issuerEn", coalesce(s.name_masked, '') as holder,
      coalesce(i.name_zh, l.title_zh) as "itemZh", coalesce(i.name_en, l.title_en) as "itemEn"
    from licence l left join department d on d.code = l.department_code left join subject s on s.id = l.holder_id
      left join service_item i on i.code = l.service_code
    where (${where}) and l.signed_at is not null order by l.version desc limit 1`,
  );
  if (!row) return null;
  const { titleZh, titleEn, validFrom, statusAt, signedAt, issuerZh, issuerEn, holder, itemZh, itemEn, ...document } =
    row;
  return {
    verdict: standingOf(document, today()),
    signedAt,
    document: {
      ...document,
      kind: "licence",
      paperKind: "licence",
      title: { zh: titleZh, en: titleEn },
      issuer: { zh: issuerZh, en: issuerEn },
      item: { zh: itemZh, en: itemEn },
      holderMasked: holder,
      issuedOn: validFrom,
      validFrom,
      statusOn: statusAt ? dayOf(statusAt) : null,
    },
  };
}
