import type { TimelineEntry } from "@/lib/cases";
import { createText, type Locale } from "@/lib/platform/i18n";
import { instantWords } from "../../ui/date-words";

const purposes = ["pre-review", "counter", "call-back", "review", "delivery", "supervision"] as const;

/** 谁看过我的资料: every look at personal data by somebody else, with what for, from the ledger (个人信息保护法 art. 44). */
export function WhoSaw(props: { timeline: readonly TimelineEntry[]; locale: Locale }) {
  const { locale } = props;
  const t = createText(locale, "my");
  const looks = props.timeline.filter(({ event }) => event === "case.revealed").reverse();
  return (
    <section aria-labelledby="who-saw" className="rounded-card border-edge bg-surface px-5 py-4">
      <h2 id="who-saw" className="font-semibold text-body">
        {t("saw.title")}
      </h2>
      {looks.length === 0 ? (
        <p className="text-ink-2 text-small">{t("saw.none")}</p>
      ) : (
        <details className="text-small">
          <summary className="cursor-pointer py-1.5 text-blue-600">{t("saw.count", { n: looks.length })}</summary>
          <ul className="mt-1 grid gap-1.5">
            {looks.map((look) => {
              const purpose = purposes.find((one) => one === look.facts.purpose);
              return (
                <li key={look.seq} className="flex flex-wrap justify-between gap-x-4">
                  <span>
                    {createText(locale, "cases")(`by.${look.by}`)}
                    {purpose && ` · ${t(`saw.purpose.${purpose}`)}`}
                  </span>
                  <span className="text-ink-2">{instantWords(look.at, locale)}</span>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}
