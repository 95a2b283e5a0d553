/** What a value can be the name of. */
export type ReferenceName =
  | "case"
  | "task"
  | "document"
  | "file"
  | "paper"
  | "walkIn"
  | "service"
  | "subject"
  | "department"
  | "area"
  | "login"
  | "colleague"
  | "password"
  | "requirement"
  | "target"
  | "node"
  | "cursor"
  | "idLast4"
  | "key"
  | "scenario"
  | "form"
  | "bytes";

/**
 * Something that exists in the city, or whole values of a form, chosen when the call is made: by then more is known than
 * when it was drawn, and the draw is the same whatever stands in the database.
 */
export class Reference {
  constructor(
    readonly name: ReferenceName,
    /** Which of them: the remainder by their number. */
    readonly n: number,
    /** Any at all, other people's too, in place of one that belongs to the call. */
    readonly any = false,
    /** Of a form: what one of its fields holds in place of something believable. */
    readonly spoilt?: string,
  ) {}
}

/** Of which operations (their address), which field or parameter names what. The first that fits counts. */
const names: readonly (readonly [RegExp, string, ReferenceName])[] = [
  [/^\/api\/v1\/tasks\//, "id", "task"],
  [/^\/api\/v1\/tasks\//, "to", "colleague"],
  [/^\/api\/v1\/library/, "id", "document"],
  [/^\/api\/v1\/walk-ins/, "number", "walkIn"],
  [/^\/api\/v1\/services/, "code", "service"],
  [/\/hand-over$/, "to", "department"],
  [/./, "number", "paper"],
  [/./, "caseNo", "case"],
  [/./, "libraryId", "document"],
  [/./, "fileId", "file"],
  [/./, "service", "service"],
  [/./, "subjectId", "subject"],
  [/./, "department", "department"],
  [/./, "handTo", "department"],
  [/./, "area", "area"],
  [/./, "account", "login"],
  [/./, "password", "password"],
  [/./, "requirement", "requirement"],
  [/./, "target", "target"],
  [/./, "toNode", "node"],
  [/./, "cursor", "cursor"],
  [/./, "idLast4", "idLast4"],
  [/./, "idempotency-key", "key"],
  [/./, "scenario", "scenario"],
  [/./, "values", "form"],
  [/./, "file", "bytes"],
];

/** What a field or parameter of an operation names; null when it is a value of its own. `of`: `POST /api/v1/cases`. */
export function referenceName(of: string, field: string): ReferenceName | null {
  const address = of.split(" ")[1] ?? "";
  return names.find(([where, name]) => name === field && where.test(address))?.[2] ?? null;
}
