import { createText, say } from "@/lib/platform/i18n";
import type { GuidePart } from "./guide-page";

/** What people ask. The first answer is open; search results lead to their own question. */
export function GuideQuestions({ guide, locale }: GuidePart) {
  const t = createText(locale, "portal");
  const { faq } = guide.service.item;
  return (
    <section aria-labelledby="faq" className="mt-9">
      <h2 id="faq" className="text-section">
        {t("guide.faq.title")}
      </h2>
      {faq.length === 0 ? (
        <p className="mt-2 text-body text-ink-2">{t("guide.faq.none")}</p>
      ) : (
        <div className="mt-2 border-line-2 border-t">
          {faq.map((one, index) => (
            <details
              key={one.q.zh}
              id={`faq-${index + 1}`}
              open={index === 0}
              className="group border-line border-b target:bg-blue-50"
            >
              <summary className="flex min-h-target list-none items-center justify-between gap-4 py-2 font-semibold text-body [&::-webkit-details-marker]:hidden">
                {say(one.q, locale)}
                <span aria-hidden className="text-ink-3 group-open:hidden print:hidden">
                  ＋
                </span>
                <span aria-hidden className="hidden text-ink-3 group-open:inline print:group-open:hidden">
                  －
                </span>
              </summary>
              <p className="pb-4 text-body text-ink-2">{say(one.a, locale)}</p>
            </details>
          ))}
        </div>
      )}
    </section>
  );
}
