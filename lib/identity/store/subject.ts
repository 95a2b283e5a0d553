import { maskId, maskName, maskPhone } from "@/lib/platform/codes";
import { keyedHash, sm4Encrypt } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";

export type NewSubject = {
  kind: "person" | "organisation";
  name: string;
  idKind: "resident-id" | "uscc";
  idNo: string;
  phone?: string | undefined;
  email?: string | undefined;
  areaCode?: string | undefined;
};

export const idHashOf = (idNo: string): string => keyedHash(idNo.trim().toUpperCase(), "subject-id");
export const phoneHashOf = (phone: string): string => keyedHash(phone.trim(), "subject-phone");

/** Organisations are public names; persons are masked. */
export const shownName = (kind: string, name: string): string => (kind === "organisation" ? name : maskName(name));

/** Writes a subject: identifying values encrypted, looked up by keyed hash, masked for screens. */
export async function addSubject(tx: Tx, subject: NewSubject): Promise<{ id: string }> {
  return tx.db.subject.create({ data: subjectData(subject, tx.now), select: { id: true } });
}

export function subjectData(subject: NewSubject, createdAt: Date) {
  return {
    kind: subject.kind,
    nameEnc: sm4Encrypt(subject.name),
    nameMasked: shownName(subject.kind, subject.name),
    idKind: subject.idKind,
    idEnc: sm4Encrypt(subject.idNo),
    idHash: idHashOf(subject.idNo),
    idLast4: subject.idNo.slice(-4),
    idMasked: maskId(subject.idNo),
    phoneEnc: subject.phone ? sm4Encrypt(subject.phone) : null,
    phoneHash: subject.phone ? phoneHashOf(subject.phone) : null,
    phoneMasked: subject.phone ? maskPhone(subject.phone) : null,
    emailEnc: subject.email ? sm4Encrypt(subject.email) : null,
    areaCode: subject.areaCode ?? null,
    createdAt,
  };
}
