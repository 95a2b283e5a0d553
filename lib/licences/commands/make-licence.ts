import { type DecidedCase, findDecided } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { now } from "@/lib/platform/clock";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { inTransaction } from "@/lib/platform/db";
import { makeLicence as drawLicence } from "@/lib/platform/documents/licences/make-licence";
import { signPdf } from "@/lib/platform/documents/signing/sign-pdf";
import { env } from "@/lib/platform/env";
import { keepFile } from "@/lib/platform/storage";
import { type FaceLine, faceOf } from "../model/face-of";
import { type LicenceResult, resultOf } from "../model/result-of";
import { areaNames, getIssuer, type Issuer } from "../queries/issuer";
import { type LicenceRow, registerLicence } from "../store/register-licence";
import { saveSigned } from "../store/save-signed";

/**
 * Makes the licence of a granted case (行政许可法 39, 44): its numbers are taken under the lock of the case, then it is
 * drawn, signed in the name of the body and kept, then it is told. Repeatable at any point and by many at once: one
 * licence per case, one event. Answers false when there is nothing to make or it was made before.
 */
export async function makeLicence(actor: Actor, caseId: string): Promise<boolean> {
  const decided = await findDecided(caseId);
  const chosen = decided && licenceOf(decided);
  if (!decided || !chosen) return false;
  const areaName = await areaNames(Object.values(decided.values));
  const face = faceOf(chosen.template, factsOf(decided), { areaName });
  const issuer = await getIssuer(decided.departmentCode);
  const licence = await inTransaction("licences/make-licence", (tx) =>
    registerLicence(tx, actor, decided, chosen, face, issuer),
  );
  if (!licence || licence.signedAt) return false;

  const signed = await drawSigned(licence, chosen, issuer, decided.service.item.itemType === "01");
  const digest = await keepFile(signed);
  return inTransaction("licences/make-licence", (tx) =>
    saveSigned(tx, actor, licence, { digest, size: signed.length }),
  );
}

const factsOf = ({ service, values, scenario }: DecidedCase) => ({
  form: service.form,
  item: service.item,
  values,
  scenario,
});

/** What a grant of this case produces; undefined for a denial and when the decision is all there is. */
export function licenceOf(decided: DecidedCase): LicenceResult | undefined {
  return decided.outcome === "granted" ? resultOf(decided.service, factsOf(decided)) : undefined;
}

async function drawSigned(
  licence: LicenceRow,
  { template }: LicenceResult,
  issuer: Issuer,
  permit: boolean,
): Promise<Uint8Array> {
  const at = now();
  const face = JSON.parse(sm4Decrypt(licence.faceEnc)) as FaceLine[];
  const title = licence.titleZh;
  const drawn = await drawLicence({
    template: template.template,
    title,
    number: licence.number,
    ...(licence.identifier ? { identifier: licence.identifier } : {}),
    documentNo: licence.documentNo,
    face: face.map(({ label, value }) => ({ label: label.zh, value })),
    notes: template.notes.map((note) => note.zh),
    issuer: { name: issuer.name, ...(permit ? {} : { seal: "政务服务专用章" }) },
    issuedOn: licence.validFrom,
    ...(template.template === "slip"
      ? {}
      : { validity: { from: licence.validFrom, ...(licence.validTo ? { until: licence.validTo } : {}) } }),
    madeAt: at,
    checkUrl: `${env().PUBLIC_URL}/verify/${licence.documentNo}?code=${sm4Decrypt(licence.codeEnc)}`,
  });
  const department = { name: issuer.name, code: issuer.uscc };
  return signPdf(drawn, { reason: `${title}签发`, department, at });
}
