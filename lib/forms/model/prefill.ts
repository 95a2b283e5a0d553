import type { FormSchema, Prefill, Values } from "./schema";

/** What one origin answers for the fields that name it, by key; what it does not know is left out. */
export function prefilledFrom(
  form: FormSchema,
  origin: Prefill["from"],
  known: Readonly<Record<string, string | null>>,
): Values {
  return Object.fromEntries(
    form.sections
      .flatMap((section) => section.fields)
      .flatMap(({ key, prefill }) => {
        const value = prefill?.from === origin ? known[prefill.path] : null;
        return value ? [[key, value]] : [];
      }),
  );
}
