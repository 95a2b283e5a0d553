import { createText, localHref, say } from "@/lib/platform/i18n";
import { type Crumb, PageHeader } from "../patterns/page-header";
import { Tag } from "../ui/tag";
import { FavouriteButton } from "./favourite-button";
import type { GuidePart } from "./guide-page";
import { PrintButton } from "./print-button";

/** The name, whose service it is, for whom, on which of the four lists, and in one or two sentences what it is about. */
export function GuideHead({ guide, locale }: GuidePart) {
  const t = createText(locale, "portal");
  const c = createText(locale, "catalogue");
  const { item, code } = guide.service;
  const href = (path: string) => localHref(locale, path);
  const name = say(item.name, locale);
  const firmTheme = item.themes.firm[0];
  const personalTheme = item.themes.personal[0];
  const crumbs: Crumb[] = [
    { href: href("/"), label: t("nav.home") },
    personalTheme ? { href: href("/people"), label: t("nav.people") } : { href: href("/firms"), label: t("nav.firms") },
    ...(personalTheme
      ? [
          {
            href: href(`/services?audience=person&theme=${personalTheme}`),
            label: c(`personalTheme.${personalTheme}` as "personalTheme.birth"),
          },
        ]
      : firmTheme
        ? [
            {
              href: href(`/services?audience=firm&theme=${firmTheme}`),
              label: c(`firmTheme.${firmTheme}` as "firmTheme.food"),
            },
          ]
        : []),
    { label: name },
  ];
  return (
    <PageHeader
      crumbs={crumbs}
      crumbsLabel={t("nav.crumbs")}
      title={name}
      actions={
        <>
          <FavouriteButton code={code} words={{ keep: t("guide.keep"), kept: t("guide.kept") }} />
          <PrintButton>{t("guide.print")}</PrintButton>
        </>
      }
      meta={
        <>
          <span>{say(guide.department.name, locale)}</span>
          <span>{c(`itemType.${item.itemType}`)}</span>
          <span>{item.objects.map((object) => c(`object.${object}`)).join(locale === "en" ? ", " : "、")}</span>
          <span>{t("guide.code", { code: grouped(item.basicCode) })}</span>
        </>
      }
      lead={
        <>
          <p>{say(item.summary, locale)}</p>
          <ul aria-label={t("guide.lists")} className="mt-3 flex flex-wrap gap-x-5 gap-y-2 text-small">
            {item.lists.map((list) => (
              <li key={list} className="inline-flex items-center gap-2">
                <Tag tone="blue">{c(`list.${list}`)}</Tag>
                <span className="text-ink-2">{c(`listSays.${list}`)}</span>
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}

/** 9901 0000 4000: as people read a code aloud. */
const grouped = (code: string) => code.replace(/(\d{4})(?=\d)/g, "$1 ");
