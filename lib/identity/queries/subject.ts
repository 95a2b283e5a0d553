import { sm4Decrypt } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { SubjectView } from "../contract";
import { phoneHashOf } from "../store/subject";

/** A subject as screens show it: masked. Throws when the id is unknown. */
export async function getSubjectMasked(id: string): Promise<SubjectView> {
  const row = await db().subject.findUniqueOrThrow({ where: { id } });
  return {
    id: row.id,
    kind: row.kind === "organisation" ? "organisation" : "person",
    nameMasked: row.nameMasked,
    idMasked: row.idMasked,
    phoneMasked: row.phoneMasked,
  };
}

/** The phone on record (encrypted) under the keyed hash of an ID number; null when there is nobody or none. */
export async function findPhoneOf(idHash: string): Promise<string | null> {
  const row = await db().subject.findUnique({ where: { idHash }, select: { phoneEnc: true } });
  return row?.phoneEnc ?? null;
}

/** Everybody who is reached under a phone number. */
export async function subjectsOfPhone(phone: string): Promise<string[]> {
  const rows = await db().subject.findMany({ where: { phoneHash: phoneHashOf(phone) }, select: { id: true } });
  return rows.map(({ id }) => id);
}

export type SubjectDetails = {
  id: string;
  kind: string;
  name: string;
  idKind: string;
  idNo: string;
  phone: string | null;
  email: string | null;
};

/** A subject in clear, for papers, registers and messages that the person asked for. Never for logs or lists. */
export async function getSubjectDetails(id: string): Promise<SubjectDetails> {
  const row = await db().subject.findUniqueOrThrow({ where: { id } });
  return {
    id: row.id,
    kind: row.kind,
    name: sm4Decrypt(row.nameEnc),
    idKind: row.idKind,
    idNo: sm4Decrypt(row.idEnc),
    phone: row.phoneEnc ? sm4Decrypt(row.phoneEnc) : null,
    email: row.emailEnc ? sm4Decrypt(row.emailEnc) : null,
  };
}
