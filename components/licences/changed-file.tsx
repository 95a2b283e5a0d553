import type { ComparedLine } from "@/lib/licences/contract";
import { createText, type Locale, say } from "@/lib/platform/i18n";

/** A changed file as it shows itself, the places that are not the original's framed in red (picture 14b). Nothing when
 *  no difference could be read: then nobody says where it was changed. */
export function ChangedFile(props: { title: string; lines: readonly ComparedLine[]; locale: Locale }) {
  const { lines, locale } = props;
  const t = createText(locale, "verify");
  if (!lines.some(({ differs }) => differs)) return null;
  return (
    <figure className="grid gap-2">
      <figcaption className="text-ink-2">{t("card.differs")}</figcaption>
      <div className="border border-line-2 bg-surface px-6 py-6">
        <p lang="zh-CN" className="border-line-2 border-b-2 pb-3 text-center font-semibold font-serif text-subhead">
          {props.title}
        </p>
        <dl className="mt-4 grid gap-2">
          {lines.map(({ label, found, differs }) => (
            <div key={label.zh} className="flex flex-wrap items-baseline gap-x-1">
              <dt className="text-ink-2 after:content-[':'] [:lang(zh)_&]:after:content-['：']">
                {say(label, locale)}
              </dt>
              <dd
                lang={found ? "zh-CN" : undefined}
                className={differs ? "border-2 border-red-mark bg-red-50 px-1 text-red-text" : ""}
              >
                {found || t("card.gone")}
                {differs && (
                  <span lang={locale} className="sr-only">
                    {t("card.differsHere")}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </figure>
  );
}
