import { sm4Decrypt } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { SubjectView } from "../contract";

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
