import { FileText, Link2, type LucideIcon, PencilLine, Signature, Upload } from "lucide-react";
import Link from "next/link";
import type { MaterialRequirement } from "@/lib/catalogue/contract";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { Icon } from "../ui/icon";
import { Tag, type TagTone } from "../ui/tag";

type Props = { material: MaterialRequirement; locale: Locale };

/** The name of a paper, what to watch, what the clerk compares it with, how many of it. */
export function MaterialName({ material, locale, strong }: Props & { strong?: boolean }) {
  const t = createText(locale, "portal");
  const c = createText(locale, "catalogue");
  const { originals, copies } = material;
  const counts = [
    originals > 0 && t(`guide.materials.${originals === 1 ? "original" : "originals"}`, { n: originals }),
    copies > 0 && t(`guide.materials.${copies === 1 ? "copy" : "copies"}`, { n: copies }),
  ].filter(Boolean);
  return (
    <>
      <span className={`block text-body ${strong ? "font-semibold" : ""}`}>{say(material.name, locale)}</span>
      {material.note && <span className="block text-ink-2 text-small">{say(material.note, locale)}</span>}
      <span className="block text-caption text-ink-2">
        {t("guide.materials.standard", { standard: say(material.standard, locale) })}
      </span>
      {material.give === "upload" && (
        <span className="block text-caption text-ink-2">
          {[
            c(`materialForm.${material.form}`),
            ...counts,
            c(`source.${material.source}`),
            ...(material.sourceBody ? [say(material.sourceBody, locale)] : []),
          ].join(" · ")}
        </span>
      )}
      {material.basis && <span className="block text-caption text-ink-3">{say(material.basis, locale)}</span>}
    </>
  );
}

const looks: Record<MaterialRequirement["give"], { tone: TagTone; icon: LucideIcon }> = {
  upload: { tone: "plain", icon: Upload },
  fill: { tone: "plain", icon: PencilLine },
  generated: { tone: "plain", icon: FileText },
  shared: { tone: "blue", icon: Link2 },
};

/** How it comes: the words of the source tags, so that a guide, a form and a case speak of the same thing. */
export function MaterialGive({ material, locale }: Props) {
  const c = createText(locale, "catalogue");
  const { tone, icon } = looks[material.give];
  return (
    <span className="flex flex-wrap items-start gap-1.5 sm:flex-col">
      <Tag tone={tone} icon={<Icon of={icon} size={14} />}>
        {c(`give.${material.give}`)}
      </Tag>
      {material.required === "promise" && (
        <Tag tone="dashed" icon={<Icon of={Signature} size={14} />}>
          {c("required.promise")}
        </Tag>
      )}
      {(material.required === "deferrable" || material.required === "optional") && (
        <Tag>{c(`required.${material.required}`)}</Tag>
      )}
    </span>
  );
}

/** The blank form and the filled sample, as pages that print. */
export function MaterialForms({ material, code, locale }: Props & { code: string }) {
  const t = createText(locale, "portal");
  const sheet = (key: string, filled: boolean) =>
    localHref(locale, `/services/${code}/sheets/${key}${filled ? "?filled=1" : ""}`);
  const link = "quiet-link inline-flex min-h-8 items-center whitespace-nowrap";
  if (!material.blankForm && !(material.sample && material.sample !== "form"))
    return (
      <span aria-hidden="true" className="max-sm:hidden">
        —
      </span>
    );
  return (
    <span data-print="plain" className="inline-flex shrink-0 flex-wrap justify-end gap-x-4 max-sm:flex-nowrap">
      {material.blankForm && (
        <Link href={sheet(material.blankForm, false)} className={link}>
          {t("guide.materials.blank")}
          <span className="sr-only">{say(material.name, locale)}</span>
        </Link>
      )}
      {material.sample && material.sample !== "form" && (
        <Link href={sheet(material.sample, true)} className={link}>
          {t("guide.materials.sample")}
          <span className="sr-only">{say(material.name, locale)}</span>
        </Link>
      )}
    </span>
  );
}
