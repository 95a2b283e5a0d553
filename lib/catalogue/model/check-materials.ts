import type { MaterialRequirement, ServiceItem } from "../contract";
import type { Violation } from "./violation";

/** Materials and the scenario that chooses among them hang together. */
export function checkMaterials(item: ServiceItem): Violation[] {
  const found: Violation[] = [];
  const byKey = new Map<string, MaterialRequirement>();
  for (const material of item.materials) {
    const at = `materials.${material.key}`;
    if (byKey.has(material.key)) found.push({ rule: "material-key", at });
    byKey.set(material.key, material);
    if ((material.give === "shared") !== (material.sharing !== undefined)) found.push({ rule: "material-give", at });
    if ((material.give === "fill") !== (material.field !== undefined)) found.push({ rule: "material-give", at });
    if ((material.required === "deferrable") !== (material.deferDays !== undefined))
      found.push({ rule: "material-defer", at });
  }

  item.scenario.effects.forEach((effect, index) => {
    for (const key of effect.materials?.add ?? [])
      if (byKey.get(key)?.base !== false) found.push({ rule: "scenario", at: `scenario.effects.${index}.add.${key}` });
    for (const key of effect.materials?.remove ?? [])
      if (byKey.get(key)?.base !== true)
        found.push({ rule: "scenario", at: `scenario.effects.${index}.remove.${key}` });
    if (effect.fee !== undefined && !item.fees.includes(effect.fee))
      found.push({ rule: "scenario", at: `scenario.effects.${index}.fee` });
  });
  return found;
}
