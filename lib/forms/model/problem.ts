/** Every way a value can be refused; the words are in messages/<locale>/forms.json under `problem`. */
export const problemCodes = [
  "missing",
  "not-in-form",
  "not-asked",
  "locked",
  "wrong-type",
  "too-long",
  "control-character",
  "pattern",
  "too-small",
  "too-large",
  "too-many-decimals",
  "not-a-date",
  "not-an-option",
  "too-few-choices",
  "too-many-choices",
  "duplicate-choice",
  "resident-id",
  "uscc",
  "phone",
  "email",
  "area",
  "too-few-rows",
  "too-many-rows",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export type ProblemParams = { [name: string]: string | number };
/** What a field type finds wrong with one value. */
export type Finding = { code: ProblemCode; params?: ProblemParams };
/** One thing wrong with one value. `field` is the key; inside a list `equipment[0].name`, rows from 0. */
export type Problem = { field: string; code: ProblemCode; params: ProblemParams; text: string };

/** What even a draft may not hold: it could not be stored, shown or understood. A half-typed ID number may wait. */
const unstorable: ReadonlySet<ProblemCode> = new Set([
  "not-in-form",
  "not-asked",
  "locked",
  "wrong-type",
  "too-long",
  "control-character",
  "not-an-option",
  "too-many-choices",
  "duplicate-choice",
  "too-many-rows",
]);

/** draft: is it safe to keep? submit: is it complete and right? */
export type CheckMode = "draft" | "submit";

export const countsIn = (mode: CheckMode, code: ProblemCode): boolean => mode === "submit" || unstorable.has(code);
