import type { Holder } from "../contract";

export type KnownSubject = { id: string; kind: string; idNo: string };

/** Whether somebody of the right kind is here: a person has no record in the register of firms. */
export function hasHolder(holder: Holder, kinds: { present: string; applicant: string }): boolean {
  if (holder === "organisation") return kinds.applicant === "organisation";
  return holder === "subject" || kinds.present === "person";
}

/** Whom a row is about: the number to ask with, or undefined when nobody here is the right kind of holder. */
export function whoIsAsked(
  holder: Holder,
  people: { present: KnownSubject; applicant: KnownSubject },
): string | undefined {
  const { present, applicant } = people;
  if (!hasHolder(holder, { present: present.kind, applicant: applicant.kind })) return undefined;
  return holder === "person" ? present.idNo : applicant.idNo;
}
