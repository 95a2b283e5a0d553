import type { ReactNode } from "react";

/** What a look-up answers: a result drawn on the server, or a refusal in words. */
export type LookUp = {
  result: ReactNode;
  refusal: { title: string; why: string; next: string } | null;
  sent?: boolean;
};
export type LookUpAction = (before: LookUp, form: FormData) => Promise<LookUp>;

export const nothingYet: LookUp = { result: null, refusal: null };
