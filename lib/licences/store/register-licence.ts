import type { DecidedCase } from "@/lib/cases";
import { lockCase } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { makeAccessCode, makeDocumentNo, makeLicenceId } from "@/lib/platform/codes";
import { canonicalJson, keyedHash, sm3, sm4Encrypt } from "@/lib/platform/crypto";
import type { Prisma, Tx } from "@/lib/platform/db";
import { appendToLedger } from "@/lib/platform/ledger";
import { takeSerial } from "@/lib/platform/serials";
import type { FaceLine } from "../model/face-of";
import type { LicenceResult } from "../model/result-of";
import { validityOf } from "../model/validity";

export type LicenceRow = Prisma.LicenceGetPayload<object>;

/** The two letters of licences in document numbers (证照). */
const letters = "ZH";

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
  const serial = String(await takeSerial(tx, `licence/${template.numberWord}/${year}`)).padStart(6, "0");
  const type = result.licenceTypeCode;
  const identifier = type ? makeLicenceId({ type, issuer: issuer.uscc, serial: `${year}${serial}`, version: 1 }) : null;
  const number = `${template.numberWord}${year}${serial}`;
  const code = makeAccessCode();
  const validity = validityOf(decided.decidedOn, result.years);
  const row = await tx.db.licence.create({
    data: {
      identifier,
      number,
      documentNo: makeDocumentNo({ kind: letters, year: Number(year) }),
      typeCode: type ?? null,
      version: 1,
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
    facts: { case: decided.caseId, identifier, number, face: sm3(canonicalJson(face)) },
  });
  return row;
}
