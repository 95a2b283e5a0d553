import type { ValueSource } from "@/lib/forms/contract";

/** Refusals of this domain; texts in `messages/<locale>/errors.json`. */
export const materialRefusals = [
  /** Outside your library, or not there: the same answer. */
  "material/not-found",
] as const;
export type MaterialRefusalCode = (typeof materialRefusals)[number];

/** A document in a holder's own library: what was uploaded or fetched once and need not be brought again. */
export type LibraryItem = {
  id: string;
  subjectId: string;
  /** The requirement it first answered: `layout`, `resident-id`. */
  kind: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  pages: number;
  source: ValueSource;
  /** ISO instant. */
  addedAt: string;
};
