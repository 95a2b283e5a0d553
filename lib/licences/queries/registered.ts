import { findIssuedPaper, type IssuedPaper } from "@/lib/cases";
import { dayOf, today } from "@/lib/platform/clock";
import { db, type Prisma } from "@/lib/platform/db";
import type { LicenceStatus, Verdict, VerifiedDocument } from "../contract";
import { readNumber } from "../model/read-number";
import { standingOf } from "../model/standing";
import { getIssuer } from "./issuer";

/** A document in the city's registers, and how it stands today. */
export type Registered = { verdict: Verdict; document: VerifiedDocument; signedAt: Date; departmentCode?: string };

/** What the registers know under a number, as a person typed it: of a paper, of a licence, or a licence identifier. */
export async function findByNumber(text: string): Promise<Registered | null> {
  const { documentNo, identifier, numbers } = readNumber(text.slice(0, 200));
  const paper = documentNo ? await findIssuedPaper({ number: documentNo }) : null;
  if (paper) return ofPaper(paper);
  const any: Prisma.LicenceWhereInput[] = [
    ...(documentNo ? [{ documentNo }] : []),
    ...(identifier ? [{ identifier }] : []),
    ...(numbers.length > 0 ? [{ number: { in: numbers } }] : []),
  ];
  return any.length > 0 ? findLicence({ OR: any }) : null;
}

/** What the registers know of these very bytes, by their digest. */
export async function findByDigest(digest: string): Promise<Registered | null> {
  const paper = await findIssuedPaper({ digest });
  return paper ? ofPaper(paper) : findLicence({ digest });
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

async function findLicence(where: Prisma.LicenceWhereInput): Promise<Registered | null> {
  // Under a number that was reissued the newest version answers; every version has a document number of its own.
  const row = await db().licence.findFirst({
    where: { AND: [where, { signedAt: { not: null } }] },
    orderBy: { version: "desc" },
  });
  if (!row?.signedAt) return null;
  const [issuer, holder, item] = await Promise.all([
    getIssuer(row.departmentCode),
    db().subject.findUniqueOrThrow({ where: { id: row.holderId }, select: { nameMasked: true } }),
    db().serviceItem.findUnique({ where: { code: row.serviceCode }, select: { nameZh: true, nameEn: true } }),
  ]);
  const status = row.status as LicenceStatus;
  return {
    verdict: standingOf({ status, validTo: row.validTo }, today()),
    signedAt: row.signedAt,
    document: {
      kind: "licence",
      paperKind: "licence",
      title: { zh: row.titleZh, en: row.titleEn },
      documentNo: row.documentNo,
      number: row.number,
      identifier: row.identifier,
      issuer: { zh: issuer.name, en: issuer.nameEn },
      item: { zh: item?.nameZh ?? row.titleZh, en: item?.nameEn ?? row.titleEn },
      holderMasked: holder.nameMasked,
      issuedOn: row.validFrom,
      validFrom: row.validFrom,
      validTo: row.validTo,
      status,
      statusReason: row.statusReason,
      statusOn: row.statusAt ? dayOf(row.statusAt) : null,
    },
  };
}
