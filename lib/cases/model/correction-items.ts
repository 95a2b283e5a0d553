import type { ServiceItem } from "@/lib/catalogue/contract";
import type { FormSchema } from "@/lib/forms/contract";
import { Refusal } from "@/lib/platform/errors";
import type { CorrectionItem } from "../contract";

/** Every item names a field of the form or a material of the item. */
export function requireKnownTargets(
  service: { form: FormSchema; item: ServiceItem },
  items: readonly CorrectionItem[],
): void {
  const fields = new Set(service.form.sections.flatMap((section) => section.fields.map((field) => field.key)));
  const materials = new Set(service.item.materials.map((material) => material.key));
  const unknown = items.find((item) => (item.field ? !fields.has(item.field) : !materials.has(item.requirement ?? "")));
  if (unknown)
    throw new Refusal("case/material-unknown", { name: unknown.field ?? unknown.requirement ?? "" }, { status: 422 });
}

/** A second notice about something that could be seen the first time is against art. 32(4). */
export function requireNotSeenBefore(notices: number): void {
  if (notices > 0)
    throw new Refusal("case/second-correction", { notices }, { status: 409, detail: { confirm: "chief" } });
}

/** Only what was asked can be changed; all of it must be answered. Keys as `field:x` and `material:y`. */
export function correctionGaps(
  items: readonly CorrectionItem[],
  changed: { fields: readonly string[]; materials: readonly string[] },
): { notAsked: string[]; unanswered: string[] } {
  const askedFields = new Set(items.flatMap((item) => (item.field ? [item.field] : [])));
  const askedMaterials = new Set(items.flatMap((item) => (item.requirement ? [item.requirement] : [])));
  return {
    notAsked: [
      ...changed.fields.filter((key) => !askedFields.has(key)).map((key) => `field:${key}`),
      ...changed.materials.filter((key) => !askedMaterials.has(key)).map((key) => `material:${key}`),
    ],
    unanswered: [
      ...[...askedFields].filter((key) => !changed.fields.includes(key)).map((key) => `field:${key}`),
      ...[...askedMaterials].filter((key) => !changed.materials.includes(key)).map((key) => `material:${key}`),
    ],
  };
}
