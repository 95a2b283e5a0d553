"use client";
import { useLocale, useText } from "../../ui/locale";
import { useMaterials } from "../use-materials";
import { MendMaterials } from "./mend-materials";

/** 容缺: what was promised at acceptance, with the day by which it must be there. */
export function SupplyDeferred(props: { caseRef: string; subjectId: string; asked: Readonly<Record<string, string>> }) {
  const locale = useLocale();
  const t = useText("my");
  const words = useText("apply");
  const materials = useMaterials(locale, props.caseRef, {
    lost: words("material.lost"),
    lostNext: words("material.lostNext"),
  });
  return (
    <section aria-labelledby="deferred-heading" className="grid gap-3">
      <h2 id="deferred-heading" className="text-section">
        {t("deferred.title")}
      </h2>
      <p className="text-ink-2 text-small">{t("deferred.lead")}</p>
      <MendMaterials {...props} materials={materials} />
    </section>
  );
}
