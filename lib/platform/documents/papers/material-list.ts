import { list } from "../layout/tables";
import type { PaperText } from "./define-paper";
import { materialForms, type PaperMaterial } from "./envelope";

/** The table of materials: number, name, form, copies, note. */
export function materialList(materials: PaperMaterial[], t: PaperText) {
  const noted = materials.some((material) => material.note);
  return list(
    [
      { title: t("columns.no"), share: 0.105, align: "center" },
      { title: t("columns.material"), share: noted ? 0.405 : 0.595 },
      { title: t("columns.form"), share: 0.18 },
      { title: t("columns.copies"), share: 0.12, align: "center" },
      ...(noted ? [{ title: t("columns.note"), share: 0.19 }] : []),
    ],
    materials.map((material, index) => [
      String(index + 1),
      material.name,
      t(`forms.${material.form}`),
      String(material.copies),
      ...(noted ? [material.note ?? ""] : []),
    ]),
  );
}

/** "7份（原件2，共享3，告知承诺1）": how many materials came, and how. */
export function materialSummary(materials: PaperMaterial[], t: PaperText): string {
  const ways = materialForms
    .map((form) => ({ form, count: materials.filter((material) => material.form === form).length }))
    .filter(({ count }) => count > 0)
    .map(({ form, count }) => `${t(`forms.${form}`)}${count}`);
  return t("materialSummary", { count: materials.length, ways: ways.join("，") });
}
