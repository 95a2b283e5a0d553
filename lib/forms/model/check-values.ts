import { checkBySchema } from "./ajv";
import { type CheckOptions, checkFields } from "./check-fields";
import type { RawValues } from "./form-state";
import type { Problem } from "./problem";
import type { FormSchema } from "./schema";

/** The server's check of values against a form: draft asks whether they can be kept, submit whether they are complete
 *  and right. Values of hidden fields and keys that are not in the form are refused by name, never dropped. */
export function checkValues(form: FormSchema, values: RawValues, options: CheckOptions): Problem[] {
  return checkFields(form, values, options, (value, field) => {
    const findings = checkBySchema(value, field);
    // Whether an area exists is a fact of the city, not of the form, so the schema cannot know it.
    const unknownArea = field.type === "area" && !findings.length && options.city?.isArea?.(String(value)) === false;
    return unknownArea ? [{ code: "area" }] : findings;
  });
}
