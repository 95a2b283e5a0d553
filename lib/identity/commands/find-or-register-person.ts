import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { isResidentId, isUscc } from "@/lib/platform/codes";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { findPersonInput, type SubjectView } from "../contract";
import { getSubjectMasked } from "../queries/subject";
import { addSubject, idHashOf } from "../store/subject";

/**
 * A window finds an applicant by ID number or USCC (a card reader types it), or registers them with name and phone.
 * Every look-up is in the ledger. Refuses: identity/not-at-window, identity/person-not-found (give name and phone).
 */
export async function findOrRegisterPerson(actor: Actor, input: z.input<typeof findPersonInput>): Promise<SubjectView> {
  const { idNo, name, phone } = findPersonInput.parse(input);
  if (!actor.has("clerk")) throw new Refusal("identity/not-at-window", {}, { status: 403 });
  const plain = idNo.toUpperCase();
  const person = isResidentId(plain);
  if (!person && !isUscc(plain))
    throw new Refusal("identity/person-not-found", {}, { status: 422, detail: { field: "idNo" } });
  const id = await inTransaction("identity/find-or-register-person", async (tx) => {
    const known = await tx.db.subject.findUnique({ where: { idHash: idHashOf(plain) }, select: { id: true } });
    if (!known && !name) throw new Refusal("identity/person-not-found", {}, { status: 404 });
    const subject =
      known ??
      (await addSubject(tx, {
        kind: person ? "person" : "organisation",
        name: name ?? "",
        idKind: person ? "resident-id" : "uscc",
        idNo: plain,
        phone,
      }));
    await appendToLedger(tx, {
      actor,
      subject: { type: "subject", id: subject.id },
      event: known ? "subject.found-at-window" : "subject.registered-at-window",
    });
    return subject.id;
  });
  return getSubjectMasked(id);
}
