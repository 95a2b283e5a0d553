import type { FormSchema, Values } from "@/lib/forms/contract";
import { Refusal } from "@/lib/platform/errors";

/** A value that is not in the form is refused by name, never dropped in silence. */
export function requireKnownValues(form: FormSchema, values: Record<string, unknown>): asserts values is Values {
  const known = new Set(form.sections.flatMap((section) => section.fields.map((field) => field.key)));
  const unknown = Object.keys(values).filter((key) => !known.has(key));
  if (unknown.length > 0)
    throw new Refusal(
      "case/form-incomplete",
      {},
      {
        status: 422,
        detail: { problems: unknown.map((field) => ({ field, code: "not-in-form" })) },
      },
    );
}
