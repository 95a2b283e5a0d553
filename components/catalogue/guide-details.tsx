import Link from "next/link";
import type { BilingualText } from "@/lib/catalogue/contract";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { type Definition, DefinitionList } from "../patterns/definition-list";
import type { GuidePart } from "./guide-page";

/** The rest of the implementation list: afterwards, rights and duties, and the codes that officials ask for. */
export function GuideDetails({ guide, locale }: GuidePart) {
  const t = createText(locale, "portal");
  const c = createText(locale, "catalogue");
  const { item } = guide.service;
  const list = (words: readonly string[]) => words.join(locale === "en" ? ", " : "、");
  const facts: Definition[] = [
    { term: t("guide.more.taskCode"), value: item.taskCode },
    { term: t("guide.more.basicCode"), value: item.basicCode },
    {
      term: t("guide.more.body"),
      value: `${say(guide.department.name, locale)} · ${c(`bodyNature.${item.bodyNature}`)}`,
    },
    { term: t("guide.more.office"), value: say(item.office, locale) },
    { term: t("guide.more.power"), value: `${c(`level.${item.level}`)} · ${c(`power.${item.power}`)}` },
    {
      term: t("guide.more.handling"),
      value: `${c(`handling.${item.handling}`)} · ${c(`reviewKind.${item.reviewKind}`)}`,
    },
    { term: t("guide.more.terminals"), value: list(item.terminals.map((one) => c(`terminal.${one}`))) },
    {
      term: t("guide.more.net"),
      value: `${c(`netGrade.${item.netGrade}`)} · ${list(item.netDepth.map((one) => c(`netDepth.${one}`)))}`,
    },
    { term: t("guide.more.anywhere"), value: c(`anywhere.${item.anywhere.scope}`) },
    { term: t("guide.more.version"), value: t("guide.more.versionNo", { n: guide.service.version }) },
  ];
  return (
    <section aria-labelledby="more" className="mt-9">
      <h2 id="more" className="text-section">
        {t("guide.more.title")}
      </h2>
      <div className="mt-3 grid gap-x-10 gap-y-5 sm:grid-cols-3 large:grid-cols-1">
        <Lines title={t("guide.more.afterwards")} lines={item.afterwards} locale={locale} />
        <Lines title={t("guide.more.rights")} lines={item.rights} locale={locale} />
        <Lines title={t("guide.more.duties")} lines={item.duties} locale={locale} />
      </div>
      <details className="mt-5">
        <summary className="link inline-flex min-h-target items-center text-small">{t("guide.more.codes")}</summary>
        <DefinitionList items={facts} />
      </details>
      {guide.related.length > 0 && (
        <div className="mt-5">
          <h3 className="font-semibold text-body">{t("guide.more.related")}</h3>
          <ul className="mt-1 flex flex-wrap gap-x-7">
            {guide.related.map((one) => (
              <li key={one.code}>
                <Link
                  href={localHref(locale, `/services/${one.code}`)}
                  className="link inline-flex min-h-10 items-center"
                >
                  {say(one.name, locale)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Lines(props: { title: string; lines: readonly BilingualText[]; locale: Locale }) {
  if (props.lines.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold text-body">{props.title}</h3>
      <ul className="mt-1 list-disc pl-5 text-ink-2 text-small">
        {props.lines.map((line) => (
          <li key={line.zh}>{say(line, props.locale)}</li>
        ))}
      </ul>
    </div>
  );
}
