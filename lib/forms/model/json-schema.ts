import { type Locale, say } from "@/lib/platform/i18n/locale";
import { fieldTypes } from "../field-types";
import type { SchemaPart } from "../field-types/field-type";
import type { RawValues } from "./form-state";
import type { FormSchema, ScenarioAnswers } from "./schema";
import { visibleFields } from "./visible-fields";

/** The form as a JSON Schema (draft 2020-12) for one moment of one application: the fields asked now, those required
 *  now, and no others. For programs that fill the form through the open API; the server checks with the same parts. */
export function toJsonSchema(
  form: FormSchema,
  context: { values: RawValues; scenario: ScenarioAnswers; locale: Locale },
): SchemaPart {
  const { values, scenario, locale } = context;
  const fields = visibleFields(form, values, scenario);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    title: say(form.title, locale),
    properties: Object.fromEntries(
      fields.map(({ field, readOnly }) => [
        field.key,
        {
          title: say(field.label, locale),
          ...(field.hint && { description: say(field.hint, locale) }),
          ...(readOnly && { readOnly }),
          ...fieldTypes[field.type].jsonSchema(field),
        },
      ]),
    ),
    required: fields.filter(({ required }) => required).map(({ field }) => field.key),
    additionalProperties: false,
  };
}
