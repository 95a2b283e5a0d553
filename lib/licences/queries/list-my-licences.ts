import type { Actor } from "@/lib/platform/auth";
import { today } from "@/lib/platform/clock";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { LicenceStatus, LicenceView } from "../contract";
import type { FaceLine } from "../model/face-of";
import { standingOf } from "../model/standing";

/** The licences of the actor and of the organisations they act for, newest first; at most 200. */
export async function listMyLicences(actor: Actor): Promise<LicenceView[]> {
  const holders = [...(actor.subjectId ? [actor.subjectId] : []), ...actor.actsFor];
  if (holders.length === 0) return [];
  const rows = await db().licence.findMany({
    where: { holderId: { in: holders }, signedAt: { not: null } },
    orderBy: [{ validFrom: "desc" }, { id: "desc" }],
    take: 200,
  });
  const [bodies, subjects] = await Promise.all([
    db().department.findMany({ where: { code: { in: rows.map((row) => row.departmentCode) } } }),
    db().subject.findMany({ where: { id: { in: holders } }, select: { id: true, nameMasked: true } }),
  ]);
  return rows.map((row) => {
    const body = bodies.find((one) => one.code === row.departmentCode);
    const status = row.status as LicenceStatus;
    return {
      id: row.id,
      title: { zh: row.titleZh, en: row.titleEn },
      number: row.number,
      documentNo: row.documentNo,
      identifier: row.identifier,
      issuer: { zh: body?.nameZh ?? "", en: body?.nameEn ?? "" },
      holderMasked: subjects.find((one) => one.id === row.holderId)?.nameMasked ?? "",
      caseId: row.caseId,
      serviceCode: row.serviceCode,
      validFrom: row.validFrom,
      validTo: row.validTo,
      status,
      verdict: standingOf({ status, validTo: row.validTo }, today()),
      face: JSON.parse(sm4Decrypt(row.faceEnc)) as FaceLine[],
    };
  });
}
