import type { FormSchema, Sources } from "@/lib/forms/contract";

/** Fields whose register is the authority and has answered: shown, not edited. */
export function lockedKeys(form: FormSchema, sources: Sources): ReadonlySet<string> {
  return new Set(
    form.sections
      .flatMap((section) => section.fields)
      .filter((field) => field.prefill && !field.prefill.editable && sources[field.key]?.kind === "extracted")
      .map((field) => field.key),
  );
}
