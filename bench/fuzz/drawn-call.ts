/** A call as it is drawn: what it holds may still be references to what is there when it is made. */
export type DrawnCall = {
  /** The operation as openapi.json names it: `POST /api/v1/cases/{caseNo}/accept`. */
  of: string;
  /** Whose token goes with it; null: nobody's. */
  as: string | null;
  /** As somebody who can do it where it can be done, if there is such a thing, in place of `as`. The number says which. */
  fit?: number;
  /** The last call of this operation once more, word for word, by its key the same or another. */
  again?: boolean;
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  header: Record<string, unknown>;
  body?: { json: unknown } | { text: string };
  form?: Record<string, unknown>;
};
