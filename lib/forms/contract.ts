/** Forms, safe for the browser: the format, what is asked now, what is wrong so far, how a value reads. */
export type { Surroundings } from "./field-types/field-type";
export { type CheckOptions, checkInBrowser, isLocked } from "./model/check-fields";
export { fieldText, isPersonal, maskedFieldText } from "./model/field-text";
export { type FormFinding, formFindings } from "./model/form-findings";
export { formSchema } from "./model/form-schema";
export { type FieldState, FormState, type PlacedField, type RawValues } from "./model/form-state";
export { isEmpty } from "./model/is-empty";
export { toJsonSchema } from "./model/json-schema";
export { prefilledFrom } from "./model/prefill";
export { type CheckMode, type Problem, type ProblemCode, problemCodes } from "./model/problem";
export { applyScenario, askedQuestions, type ScenarioOutcome } from "./model/scenario";
export {
  bilingualSchema,
  type CellValue,
  type Column,
  type Field,
  type FieldType,
  type FormSchema,
  fieldTypeNames,
  type Option,
  type Prefill,
  type Row,
  type ScenarioAnswers,
  type Section,
  type Sources,
  sourceKinds,
  sourcesSchema,
  type Value,
  type ValueSource,
  type Values,
  valueSourceSchema,
} from "./model/schema";
export { askedValues, visibleFields } from "./model/visible-fields";
export { formWords } from "./model/words";
