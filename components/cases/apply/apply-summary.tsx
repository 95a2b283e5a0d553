"use client";
import { DateText } from "@/components/ui/date-text";
import { useLocale, useText } from "@/components/ui/locale";
import { moneyWords } from "@/components/ui/money";
import { SourceTag } from "@/components/ui/source-tag";
import { type Locale, say } from "@/lib/platform/i18n/locale";
import type { Text } from "@/lib/platform/i18n/text";
import type { ApplyService } from "./apply-service";
import type { ApplyFigures } from "./figures";

/** 不收费 / 收费 120 元 / 收费，填完再算. */
export function feeWords(feeFen: number | null, locale: Locale, t: Text<"apply">): string {
  if (feeFen === null) return t("fee.later");
  return feeFen === 0 ? t("fee.none") : t("fee.some", { amount: moneyWords(feeFen, locale) });
}

export function visitWords(n: number, t: Text<"apply">): string {
  if (n === 0) return t("visits.none");
  return n === 1 ? t("visits.one") : t("visits.some", { n });
}

/** The card beside the journey: by when, what it costs, what must be brought. It changes with every answer. */
export function ApplySummary(props: { service: ApplyService; figures: ApplyFigures }) {
  const { service, figures } = props;
  const locale = useLocale();
  const t = useText("apply");
  return (
    <div className="grid gap-6 lg:sticky lg:top-6">
      <section aria-label={t("summary.label")} className="rounded-card border-edge bg-surface px-5 py-5">
        {service.resultBy && (
          <div className="border-line border-b pb-4">
            <p className="text-ink-2 text-small">{t("summary.today")}</p>
            <p className="text-big-date text-blue-600">
              <DateText day={service.resultBy} locale={locale} />
            </p>
            <p className="text-small">{t("summary.by")}</p>
          </div>
        )}
        <ul aria-live="polite" className="grid gap-2 pt-4 text-small">
          <li className="font-semibold">
            {t("summary.materials", { total: figures.requirements.length, own: figures.own })}
          </li>
          <li>{feeWords(figures.feeFen, locale, t)}</li>
          <li>{visitWords(service.item.visits.n, t)}</li>
          {figures.outcome.says.map((one) => (
            <li key={one.zh} className="text-ink-2">
              {say(one, locale)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t("sources.title")} className="text-small max-lg:hidden">
        <h2 className="mb-2 font-semibold">{t("sources.title")}</h2>
        <ul className="grid gap-2.5 text-ink-2">
          {(["extracted", "inherited", "promised"] as const).map((kind) => (
            <li key={kind}>
              <SourceTag source={{ kind }} locale={locale} />
              <span className="mt-0.5 block">{t(`sources.${kind}`)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
