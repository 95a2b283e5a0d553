import type { MaterialRequirement } from "@/lib/catalogue/contract";
import type { FormSchema } from "@/lib/forms/contract";
import { type Register, registers, type SharingRow } from "../contract";
import { askedOf } from "./map-prefill";

/** The name a row is asked for by. */
export const targetOf = (register: Register, kind?: string): string => (kind ? `${register}:${kind}` : register);

const isRegister = (from: string): from is Register => registers.some((register) => register === from);

/** A certificate kept about a person belongs to the person, one about a firm to the firm; others to whom the case is for. */
const holderOf = { population: "person", "legal-entity": "organisation", licence: "subject" } as const;

/**
 * What can be fetched for a case instead of being asked for: one row per call, with the fields and the materials its
 * answer gives. Materials come as certificates from the licence library, whoever keeps the fact behind them.
 */
export function sharingPlan(materials: readonly MaterialRequirement[], form: FormSchema): SharingRow[] {
  const rows = new Map<string, SharingRow>();
  const row = (register: Register, kind: string | undefined, holder: SharingRow["holder"]): SharingRow => {
    const target = targetOf(register, kind);
    const known = rows.get(target);
    if (known) {
      // What a material says of its holder is more exact than "whoever the case is for".
      if (known.holder === "subject") known.holder = holder;
      return known;
    }
    const fresh: SharingRow = { target, register, ...(kind ? { kind } : {}), holder, fields: [], materials: [] };
    rows.set(target, fresh);
    return fresh;
  };

  for (const field of form.sections.flatMap((section) => section.fields)) {
    if (!field.prefill || !isRegister(field.prefill.from)) continue;
    const { from, editable = false } = field.prefill;
    const { kind } = askedOf(field.prefill);
    row(from, kind, holderOf[from]).fields.push({ key: field.key, label: field.label, editable });
  }
  for (const material of materials) {
    if (!material.sharing) continue;
    const { system, kind } = material.sharing;
    row("licence", kind, holderOf[system]).materials.push({ key: material.key, name: material.name });
  }
  return [...rows.values()];
}
