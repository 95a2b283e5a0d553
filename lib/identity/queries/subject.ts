import { sm4Decrypt } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { SubjectView } from "../contract";
import { phoneHashOf } from "../store/subject";

/** A subject as screens show it: masked. Throws when the id is unknown. */
export async function getSubjectMasked(id: string): Promise<SubjectView> {
  return toView(await db().subject.findUniqueOrThrow({ where: { id } }));
}

/** The same of many, in the order of the ids and in one statement; an unknown id is left out. */
export async function getSubjectsMasked(ids: readonly string[]): Promise<SubjectView[]> {
  const rows = await db().subject.findMany({ where: { id: { in: [...ids] } } });
  const known = new Map(rows.map((row) => [row.id, toView(row)]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

type Masked = { id: string; kind: string; nameMasked: string; idMasked: string; phoneMasked: string | null };

const toView = ({ id, kind, nameMasked, idMasked, phoneMasked }: Masked): SubjectView => ({
  id,
  kind: kind === "organisation" ? "organisation" : "person",
  nameMasked,
  idMasked,
  phoneMasked,
});

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

/** What a person's own account answers for fields of a form that name it as their origin. */
export async function accountAnswers(
  id: string,
): Promise<Record<"name" | "idNumber" | "phone" | "email", string | null>> {
  const { name, idNo, phone, email } = await getSubjectDetails(id);
  return { name, idNumber: idNo, phone, email };
}
