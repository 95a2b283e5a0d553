import type { Holder } from "../contract";

export type KnownSubject = { id: string; kind: string; idNo: string };

/** Whom a row is about: the number to ask with, or undefined when nobody here is the right kind of holder. */
export function whoIsAsked(
  holder: Holder,
  people: { present: KnownSubject; applicant: KnownSubject },
): string | undefined {
  const { present, applicant } = people;
  if (holder === "subject") return applicant.idNo;
  if (holder === "organisation") return applicant.kind === "organisation" ? applicant.idNo : undefined;
  return present.kind === "person" ? present.idNo : undefined;
}
