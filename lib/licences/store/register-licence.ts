import type { DecidedCase } from "@/lib/cases";
import { lockCase } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { makeAccessCode, makeDocumentNo, makeLicenceId } from "@/lib/platform/codes";
import { canonicalJson, keyedHash, sm3, sm4Encrypt } from "@/lib/platform/crypto";
import { Prisma, type Tx } from "@/lib/platform/db";
import { appendToLedger } from "@/lib/platform/ledger";
import { takeSerial } from "@/lib/platform/serials";
import type { FaceLine } from "../model/face-of";
import { licenceLetters } from "../model/read-number";
import type { LicenceResult } from "../model/result-of";
import { validityOf } from "../model/validity";

export type LicenceRow = Prisma.LicenceGetPayload<object>;

/** The holder's newest licence of this type that stands: the one a change or a renewal goes on from. */
async function licenceToReissue(tx: Tx, decided: DecidedCase, typeCode: string): Promise<LicenceRow | null> {
  const found = await tx.db.licence.findFirst({
    where: { holderId: decided.subjectId, typeCode, signedAt: { not: null }, status: { in: ["valid", "suspended"] } },
    orderBy: [{ createdAt: "desc" }, { version: "desc" }],
    select: { id: true },
  });
  if (!found) return null;
  // Two changes granted at once queue here: the second goes on from what the first made of it.
  await tx.db.$queryRaw(Prisma.sql`select 1 from licence where id = ${found.id}::uuid for update`);
  const { number } = await tx.db.licence.findUniqueOrThrow({ where: { id: found.id } });
  return tx.db.licence.findFirst({ where: { number }, orderBy: { version: "desc" } });
}

/** The serial of a licence identifier (GB/T 36904: … . serial . version . check character). */
const serialOf = (identifier: string): string | undefined => identifier.split(".").at(-3);

/**
 * The one licence of a case: the row that is there, or a new one with its numbers, written under the lock of the case.
 * A crash afterwards leaves a row without signature, which is made under the same numbers. Null when the case is not
 * decided any more and has none.
 */
export async function registerLicence(
  tx: Tx,
  actor: Actor,
  decided: DecidedCase,
  { result, template }: LicenceResult,
  face: readonly FaceLine[],
  issuer: { uscc: string },
): Promise<LicenceRow | null> {
  const locked = await lockCase(tx, decided.caseId);
  const kept = await tx.db.licence.findUnique({ where: { caseId: decided.caseId } });
  if (kept || locked.state !== "decided") return kept;
  const year = decided.decidedOn.slice(0, 4);
  const type = result.licenceTypeCode;
  const before = template.reissues && type ? await licenceToReissue(tx, decided, type) : null;
  const serial =
    serialOf(before?.identifier ?? "") ??
    `${year}${String(await takeSerial(tx, `licence/${template.numberWord}/${year}`)).padStart(6, "0")}`;
  const version = (before?.version ?? 0) + 1;
  const identifier = type ? makeLicenceId({ type, issuer: issuer.uscc, serial, version }) : null;
  const number = before?.number ?? `${template.numberWord}${serial}`;
  const code = makeAccessCode();
  const validity = validityOf(decided.decidedOn, result.years);
  const row = await tx.db.licence.create({
    data: {
      identifier,
      number,
      documentNo: makeDocumentNo({ kind: licenceLetters, year: Number(year) }),
      typeCode: type ?? null,
      version,
      caseId: decided.caseId,
      serviceCode: decided.service.code,
      departmentCode: decided.departmentCode,
      holderId: decided.subjectId,
      titleZh: template.title.zh,
      titleEn: template.title.en,
      faceEnc: sm4Encrypt(JSON.stringify(face)),
      validFrom: validity.from,
      validTo: validity.to,
      status: "valid",
      codeEnc: sm4Encrypt(code),
      codeHash: keyedHash(code, "licence-code"),
      createdAt: tx.now,
    },
  });
  await appendToLedger(tx, {
    actor,
    subject: { type: "licence", id: row.id },
    event: "licence.registered",
    facts: { case: decided.caseId, identifier, number, version, face: sm3(canonicalJson(face)) },
  });
  return row;
}
